"""The date of a story moves when its words do, and for nothing else."""

import pytest
import time_machine
from django.utils import timezone

from articles.models import Article
from articles.revisions import working
from articles.revisions.snapshot import CORRECTIONS, take
from articles.revisions.substance import differing_words
from tests.cast import egor, make_article, make_source, make_tag

pytestmark = pytest.mark.django_db
BODY = "<p>Two brothers mended the “old” wheel – in May.</p><p>It turns.</p>"


def changed(article: Article, **fields) -> Article:
    editor = egor()
    working.save(article, take(article) | fields, by=editor)
    with time_machine.travel(timezone.now() + timezone.timedelta(hours=2), tick=False):
        working.publish_changes(article, by=editor)
    return Article.objects.get(pk=article.pk)


@pytest.mark.parametrize(
    "body",
    [
        "<p>Two brothers <strong>mended</strong> the “old” wheel – in May.</p><p>It turns.</p>",
        '<p>Two <a href="https://example.org/">brothers</a> mended the "old" wheel — in May.</p><p>It turns.</p>',
        "<p>Two brothers mended the «old» wheel – in\u00a0May. </p><h2>It turns.</h2>",
    ],
)
def test_looks_are_no_substance(body):
    article = changed(make_article(body=BODY), body=body)
    assert (article.body, article.modified_at) != (BODY, None)
    assert article.modified_at is None


def test_nor_is_what_a_story_is_filed_under():
    article = make_article(body=BODY)
    found = changed(article, tags=[make_tag().pk], source=make_source().pk, original_url="https://example.org/")
    assert (found.source, found.modified_at) == (make_source(), None)


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "The mill is closed"},
        {"standfirst": "A new one"},
        {"dateline": "Riga, May 5"},
        {"body": BODY.replace("Two", "Three")},
        {"body": BODY.replace("May", "-May")},
        {"body": BODY.replace("<p>It turns.</p>", "")},
        {CORRECTIONS: [{"at": "2026-11-20T10:00:00+00:00", "note": "There were three."}]},
    ],
)
def test_words_and_notes_are(fields):
    before = timezone.now()
    article = changed(make_article(body=BODY), **fields)
    assert article.modified_at > before


def test_fields_are_named_in_the_order_of_the_page():
    old = {"headline": "A", "body": "<p>a</p>", "standfirst": "", "photo": 1}
    assert differing_words(old, old | {"body": "<p>b</p>", "headline": "B", "photo": 2}) == ["headline", "body"]
