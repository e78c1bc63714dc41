from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path

from articles import sitemaps
from articles.views.seen import seen
from portal import views, well_known
from portal.media import media
from portal.stylesheets import stylesheet

EDITION = rf"(?P<edition>{'|'.join(sitemaps.EDITIONS)})"
MONTH = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})(?:-(?P<part>[2-9]|[1-9][0-9]{1,3}))?"

handler400 = "portal.failures.bad_request"
handler404 = "articles.views.legacy.not_found"
handler500 = "portal.failures.server_error"

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
    path("media/<path:path>", media, name="media"),
    re_path(r"^css/(?P<names>[a-z.-]{1,200})-(?P<mark>[0-9a-f]{12})\.css$", stylesheet, name="stylesheet"),
    path("seen/", seen, name="seen"),
    path("robots.txt", well_known.robots, name="robots"),
    path(".well-known/security.txt", well_known.security, name="security"),
    re_path(r"^(?P<name>favicon\.ico|apple-touch-icon\.png)$", well_known.icon, name="icon"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    re_path(rf"^sitemap-{EDITION}-{MONTH}\.xml$", sitemaps.month, name="sitemap-month"),
    re_path(rf"^sitemap-lists-{EDITION}\.xml$", sitemaps.lists, name="sitemap-lists"),
    path("news-sitemap.xml", sitemaps.news, name="news-sitemap"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("later/", views.later, name="later"),
        path("page/<slug:slug>/", views.page, name="page"),
        path("manifest.webmanifest", well_known.manifest, name="manifest"),
        path("account/", include("portal.accounts.urls")),
        path("", include("portal.donations.urls")),
        path("", include("comments.urls")),
        path("", include("articles.urls")),
        prefix_default_language=False,
    ),
]
