"""The verbs themselves; the buttons that press them are tested beside this file."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, Move, State
from articles.workflow import MoveRefused
from tests.cast import boris, egor, make_article, masha

pytestmark = pytest.mark.django_db


def test_each_move_leaves_a_line_in_the_log():
    article, user = make_article(state="draft"), egor()
    workflow.submit(article, by=user)
    workflow.return_to_draft(article, by=user, reason="Who says so?")
    workflow.publish(article, by=user)
    workflow.withdraw(article, by=user, reason="Nobody")
    workflow.reinstate(article, by=user)
    log = Move.objects.order_by("pk").values_list("verb", "was", "now", "reason")
    assert list(log) == [
        ("submit", "draft", "review", ""),
        ("return", "review", "draft", "Who says so?"),
        ("publish", "draft", "published", ""),
        ("withdraw", "published", "withdrawn", "Nobody"),
        ("reinstate", "withdrawn", "published", ""),
    ]
    article.refresh_from_db()
    assert (article.state, article.saved_by, article.version) == ("published", user, 5)


def test_of_two_who_saw_the_same_draft_one_moves_it():
    article, user = make_article(state="draft"), egor()
    seen_by_another = Article.objects.get()
    workflow.publish(article, by=user)
    with pytest.raises(MoveRefused):
        workflow.submit(seen_by_another, by=user)
    assert Article.objects.get().state == State.PUBLISHED
    assert Move.objects.count() == 1


def test_who_may_not_publish_is_refused():
    for user in (masha(), boris()):
        with pytest.raises(MoveRefused):
            workflow.publish(make_article(state="draft"), by=user)
    assert set(Article.objects.values_list("state", flat=True)) == {"draft"}


def test_a_schedule_lies_in_the_future_and_can_be_taken_off():
    article, user, now = make_article(state="draft"), egor(), timezone.now()
    with pytest.raises(MoveRefused):
        workflow.schedule(article, at=now - timedelta(minutes=1), by=user)
    workflow.schedule(article, at=now + timedelta(hours=1), by=user)
    assert article.is_scheduled and not article.is_public
    workflow.unschedule(article, by=user)
    assert Article.objects.values_list("state", "published_at").get() == ("draft", None)


def test_what_readers_have_seen_is_withdrawn_and_not_unscheduled():
    article, user = make_article(), egor()
    with pytest.raises(MoveRefused):
        workflow.unschedule(article, by=user)
    with pytest.raises(MoveRefused):
        workflow.withdraw(article, by=user, reason="  ")
    assert Article.objects.get().state == State.PUBLISHED
