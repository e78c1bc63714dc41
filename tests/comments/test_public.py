"""What readers see of comments in the real pages, with the page cache on."""

import pytest

from articles.models import Article
from comments import moderation, writing
from comments.most_commented import most_commented
from tests.cast import make_article, make_comment, masha
from tests.comments.steps import reader, send

pytestmark = pytest.mark.django_db
EVERYWHERE = ["/", "/en/", "/society/", "/feed/rss/", "/feed/atom/", "/society/feed/rss/", "/sitemap.xml"]


def page(article) -> str:
    response = reader().get(article.get_absolute_url())
    assert not response.cookies
    return response.content.decode()


def test_the_form_stands_in_the_page_without_anything_personal():
    html = page(make_article())
    assert 'id="comment-form"' in html
    for word in ("csrf", "captcha"):
        assert word not in html


def test_everybody_gets_the_same_bytes(client):
    article = make_article()
    client.force_login(masha())
    assert client.get(article.get_absolute_url()).content.decode() == page(article)


def test_what_was_sent_is_nowhere_public():
    article = make_article()
    before = page(article)
    send(reader(), article, name="MARKER", text="MARKER")
    assert page(article) == before
    for address in EVERYWHERE:
        assert b"MARKER" not in reader().get(address).content


def test_what_readers_talk_about_is_counted_in_what_was_approved():
    stories = [make_article(headline=f"Talked about {number}") for number in range(4)]
    for number, article in enumerate(stories):
        for _comment in range(4 - number):
            make_comment(article, state="published" if number < 3 else "waiting")
    for _comment in range(9):
        make_comment(stories[3])
    assert most_commented("ru") == stories[:3]
    Article.objects.filter(pk=stories[0].pk).update(state="withdrawn")
    assert most_commented("ru") == []


def test_approval_is_seen_at_once(django_capture_on_commit_callbacks):
    article, moderator = make_article(), masha()
    comment = make_comment(article, text="MARKER")
    assert "MARKER" not in page(article)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.approve(comment, by=moderator)
    assert "MARKER" in page(article)


@pytest.mark.parametrize("leave", ["reopen", "withdraw"])
def test_and_so_is_its_end(leave, django_capture_on_commit_callbacks):
    article, moderator = make_article(), masha()
    comment = make_comment(article, state="published", text="MARKER")
    assert "MARKER" in page(article)
    with django_capture_on_commit_callbacks(execute=True):
        if leave == "reopen":
            moderation.reopen(comment, by=moderator)
        else:
            writing.withdraw(comment)
    assert "MARKER" not in page(article)


def test_other_stories_stay_kept(django_capture_on_commit_callbacks, django_assert_num_queries):
    article, other, moderator = make_article(), make_article(), masha()
    comment = make_comment(article)
    page(other)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.approve(comment, by=moderator)
    with django_assert_num_queries(0):
        page(other)


def test_a_page_is_not_kept_beyond_the_closing_of_its_comments(time_machine):
    time_machine.move_to("2026-01-01 12:00", tick=False)
    article = make_article(comments_close_after=1)
    make_comment(article, state="published")
    time_machine.move_to("2026-01-02 11:59", tick=False)
    assert "comment-form" in page(article)
    time_machine.move_to("2026-01-02 12:01", tick=False)
    assert "comments-closed" in page(article)


def test_a_story_without_an_edition_prefix_has_its_comments_only_there():
    article = make_article(edition="en")
    make_comment(article, state="published", text="MARKER")
    assert f'action="{article.get_absolute_url()}comment/' in page(article)
