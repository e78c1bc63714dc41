"""Closed meanwhile: nothing is stored, and whoever wrote gets the text back to copy."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article
from comments import guards
from comments.models import Comment
from portal.models import SiteSettings
from tests.cast import make_article
from tests.comments.steps import WORDS, address, ask_number, reader

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"comment_policy": "closed", "comment_reason": "Settled."}, 403),
        ({"comment_policy": "off"}, 403),
        ({"comments_close_after": 1, "published_at": NOW - timedelta(days=2)}, 403),
        ({"state": "withdrawn"}, 410),
        ({"expires_at": NOW - timedelta(hours=1)}, 410),
        ({"state": "draft", "published_at": None}, 404),
        ({"published_at": NOW + timedelta(days=1)}, 404),
    ],
)
def test_the_text_comes_back(fields, status):
    article, client = make_article(), reader()
    number = ask_number(client, article)
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    response = client.post(address(article), WORDS | number)
    assert (response.status_code, Comment.objects.count()) == (status, 0)
    assert WORDS["text"] in response.content.decode()
    assert (article.headline in response.content.decode()) == (status == 403)


def test_it_comes_back_too_where_the_story_is_gone():
    response = reader().post("/society/4711-x/comment/", WORDS)
    assert (response.status_code, WORDS["text"] in response.content.decode()) == (404, True)


def test_it_comes_back_when_the_story_closes_while_the_words_are_looked_at(monkeypatch):
    article, client = make_article(), reader()
    number = ask_number(client, article)

    def close(_submission):
        Article.objects.update(comment_policy="closed", comment_reason="Settled.")
        return []

    monkeypatch.setattr(guards, "held_for", close)
    response = client.post(address(article), WORDS | number)
    assert (response.status_code, Comment.objects.count()) == (403, 0)
    assert WORDS["text"] in response.content.decode()


def test_it_comes_back_when_the_whole_site_is_closed():
    article = make_article()
    SiteSettings(comments_open=False).save()
    response = reader().post(address(article), WORDS)
    assert (response.status_code, WORDS["text"] in response.content.decode()) == (403, True)


def test_markup_in_it_is_only_text():
    html = reader().post("/society/4711-x/comment/", WORDS | {"text": "</textarea><script>"}).content.decode()
    assert "&lt;/textarea&gt;&lt;script&gt;" in html
