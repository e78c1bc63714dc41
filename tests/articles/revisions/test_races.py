"""Two at once, a hundred times: every text is in the story, among its versions, or on a page that asks."""

from functools import partial

import pytest

from articles.models import Article
from articles.revisions import working
from articles.revisions.due import carry_out_due
from articles.revisions.snapshot import take
from tests.articles.admin.desk import change_url, signed_in, story_fields
from tests.cast import egor, make_article, make_user
from tests.together import at_once

ROUNDS = 100
pytestmark = pytest.mark.django_db(transaction=True)


def test_two_forms_a_hundred_times():
    story = make_article(state="draft", headline="Start")
    desks = {"egor": signed_in(egor()), "rita": signed_in(make_user("rita", "editor"))}
    saved, asked = set(), set()

    def save(name: str, number: int, version: int):
        headline = f"{name} {number}"
        fields = story_fields(story, version=version, headline=headline, _continue="1")
        response = desks[name].post(change_url(story), fields)
        (saved if response.status_code == 302 else asked).add(headline)
        assert response.status_code == 302 or response.context["rows"]

    for number in range(ROUNDS):
        version = Article.objects.values_list("version", flat=True).get()
        at_once(*(partial(save, name, number, version) for name in desks))

    kept = {revision.snapshot["headline"]: revision.kind for revision in story.revisions.all()}
    assert (len(saved), len(asked)) == (ROUNDS, ROUNDS)
    assert {headline for headline in saved if kept.get(headline) != "saved"} == set()
    assert {headline for headline in asked if kept.get(headline) != "aside"} == set()
    assert Article.objects.get().version == ROUNDS


def test_changes_with_a_date_come_out_once():
    from django.utils import timezone

    user = egor()
    story = make_article(headline="As published")
    working.save(story, take(story) | {"headline": "At noon"}, by=user)
    working.schedule_changes(story, at=timezone.now() + timezone.timedelta(hours=1), by=user)
    Article.objects.update(due_at=timezone.now())
    at_once(*[carry_out_due] * 4)
    row = Article.objects.get()
    assert (row.headline, row.due_at) == ("At noon", None)
    assert row.moves.filter(verb="changes-due").count() == 1
