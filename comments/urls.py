from django.urls import path, re_path

from comments import feeds
from comments.views import answers, form, mine, mistake, number, permalink, receipt, report

STORY = r"^(?P<section>[-\w]+)/(?P<pk>[0-9]{1,18})-(?P<slug>[-\w]+)/"

urlpatterns = [
    re_path(STORY + r"comment/$", form.comment_form, name="comment"),
    re_path(STORY + r"mistake/$", mistake.mistake, name="mistake"),
    re_path(STORY + r"comment/(?P<comment>[0-9]{1,18})/$", permalink.permalink, name="comment-permalink"),
    re_path(STORY + r"comment/(?P<comment>[0-9]{1,18})/report/$", report.report, name="comment-report"),
    re_path(STORY + r"comment/number/$", number.number, name="comment-number"),
    re_path(STORY + r"feed/(?P<form>rss|atom)/$", feeds.comments_feed, name="comments-feed"),
    # The package looks for this name; its own addresses are not in use
    path("captcha/picture/<slug:key>/", number.picture, name="captcha-image"),
    path("captcha/sound/<slug:key>.wav", number.sound, name="captcha-sound"),
    path("answers/<str:token>/", answers.answers, name="answers"),
    path("receipt/<str:token>/", receipt.receipt, name="receipt"),
    path("account/comments/", mine.mine, name="account-comments"),
]
