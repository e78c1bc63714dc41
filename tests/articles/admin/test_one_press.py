"""Buttons beside a story's form, pressed twice on one page: the thing is done once, and nobody reads of a refusal."""

from functools import partial

import pytest

from articles.models import Article, Move, Pin, PreviewLink
from articles.revisions import working
from articles.revisions.snapshot import take
from tests.articles.admin.desk import LIST, signed_in, texts
from tests.cast import chief, egor, make_article
from tests.together import at_once

PAGE, NEXT = {"csrfmiddlewaretoken": "a page"}, {"csrfmiddlewaretoken": "the next page"}
pytestmark = pytest.mark.django_db


def twice(address: str, **fields) -> list[list[str]]:
    """What is told after each press."""
    desk = signed_in(chief())
    return [texts(desk.post(address, fields | PAGE, follow=True)) for _press in range(2)]


@pytest.mark.django_db(transaction=True)
def test_a_guest_gets_one_link():
    address, user = f"{LIST}{make_article(state='draft').pk}/preview/give/", chief()
    at_once(*[partial(signed_in(user).post, address, PAGE | {"days": "3"}) for _press in range(2)])
    assert PreviewLink.objects.count() == 1
    signed_in(user).post(address, NEXT | {"days": "3"})
    assert PreviewLink.objects.count() == 2


def test_a_story_is_pinned_once():
    story = make_article()
    fields = {"slot0-article": story.pk, "slot0-term": "6"}
    first, second = twice("/admin/articles/pin/ru/0/pin/", **fields)
    assert (first, Pin.objects.count()) == (second, 1)


def test_a_story_is_withdrawn_once():
    story = make_article()
    first, second = twice(f"{LIST}{story.pk}/do/withdraw/", reason="A hoax")
    assert (first, Move.objects.filter(verb="withdraw").count()) == (second, 1)


def test_what_is_refused_is_refused_again():
    story = make_article(state="draft")
    first, second = twice(f"{LIST}{story.pk}/do/withdraw/", reason="A hoax")
    assert first == second and len(first) == 1
    assert not Move.objects.exists()


def test_changes_are_discarded_once():
    story = make_article()
    working.save(story, take(story) | {"headline": "No"}, by=egor())
    first, second = twice(f"{LIST}{story.pk}/changes/discard-changes/")
    assert (first, Move.objects.filter(verb="discard-changes").count()) == (second, 1)


def test_many_stories_are_published_once_and_can_be_taken_back():
    stories = [make_article(state="draft") for _story in range(2)]
    desk, sent = signed_in(chief()), {"action": "publish_chosen", "_selected_action": [one.pk for one in stories]}
    for _press in range(2):
        page = desk.post(LIST, sent | PAGE | {"despite": "short"}, follow=True)
        assert texts(page) == []
        assert set(page.context["batch_stories"]) == set(stories)
    assert set(Article.objects.values_list("state", flat=True)) == {"published"}
