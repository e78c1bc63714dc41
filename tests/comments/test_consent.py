"""The tick: nobody's but the reader's, with a record of when and to which words."""

from datetime import timedelta

import pytest

from comments.copies import everything_about
from comments.models import Comment
from portal.models import Page
from portal.newsroom.starter import furnish
from tests.cast import make_article
from tests.comments.steps import WORDS, reader, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def strict(settings):
    settings.TESTING = False
    furnish()


def test_without_the_tick_nothing_is_stored_and_nothing_lost():
    response = send(reader(), make_article(), consent=None)
    html = response.content.decode()
    assert (response.status_code, Comment.objects.count()) == (422, 0)
    assert WORDS["text"].splitlines()[0] in html
    assert 'href="#id_consent"' in html


def test_it_is_not_ticked_beforehand():
    article = make_article()
    html = reader().get(article.get_absolute_url()).content.decode()
    box = html[html.index('name="consent"') - 60 : html.index('name="consent"') + 80]
    assert "checked" not in box
    assert 'href="/page/privacy/"' in html


def test_when_and_to_which_words():
    send(reader(), make_article(), consent="on")
    comment = Comment.objects.get()
    day = Page.objects.get(slug="privacy").updated_at.date().isoformat()
    assert comment.consented_to.startswith(f"privacy {day} ru ")
    assert abs(comment.consented_at - comment.sent_at) < timedelta(seconds=10)
    assert everything_about(comment)["agreed_to"] == comment.consented_to


def test_other_words_are_another_version():
    send(reader(), make_article(), consent="on")
    Page.objects.filter(slug="privacy").update(body_ru="<p>Other words</p>")
    send(reader(), make_article(), consent="on", email="boris@example.org")
    first, second = Comment.objects.order_by("pk").values_list("consented_to", flat=True)
    assert first.rsplit(" ", 1)[0] == second.rsplit(" ", 1)[0]
    assert first != second
