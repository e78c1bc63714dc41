"""Every decision can be taken back for a minute, by whoever may decide, and only as long as nothing came after it."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comments import moderation, writing
from comments.blocking import blocked
from comments.models import Comment, Decision
from comments.moderation import DecisionRefused
from tests.cast import chief, egor, make_comment, masha
from tests.comments.desk.steps import LIST, decide, decide_by_script, messages, signed_in, undo

pytestmark = pytest.mark.django_db
EVERY = [
    ("approve", {}, "waiting"),
    ("decline", {"reason": "Off topic"}, "waiting"),
    ("spam", {}, "waiting"),
    ("edit", {"text": "Edited"}, "waiting"),
    ("answer", {"text": "Thank you"}, "waiting"),
    ("answer", {"text": "Thank you"}, "published"),
    ("privately", {"text": "Thank you"}, "waiting"),
    ("block", {"kind": "email", "value": "vera@example.org"}, "waiting"),
    ("reopen", {}, "declined"),
    ("reopen", {}, "answered"),
]
KEPT = ["state", "text", "reason", "private_answer", "decided_at", "name", "email", "language"]


def as_it_is(comment) -> dict:
    return Comment.objects.filter(pk=comment.pk).values(*KEPT).get()


def decided(verb: str, words: dict, state: str, by):
    fields = {"declined": {"reason": "Off topic"}, "answered": {"private_answer": "Thank you"}}.get(state, {})
    at = timezone.now().replace(microsecond=0) - timedelta(hours=1)
    comment = make_comment(state=state, decided_at=None if state == "waiting" else at, **fields)
    before = as_it_is(comment)
    getattr(moderation, verb)(comment, by=by, **words)
    assert as_it_is(comment) != before or verb == "answer"
    return comment, before, comment.decisions.get()


def test_there_is_no_verb_that_is_not_undone_here():
    assert {verb for verb, _words, _state in EVERY} == set(moderation.VERBS)


@pytest.mark.parametrize(("verb", "words", "state"), EVERY)
def test_all_is_as_before(verb, words, state):
    moderator = masha()
    comment, before, decision = decided(verb, words, state, moderator)
    line = moderation.undo(Decision.objects.get(pk=decision.pk), by=moderator)
    assert as_it_is(comment) == before
    assert (line.verb, line.undoes, line.by, Decision.objects.filter(comment=comment).count()) == (
        "undo",
        decision,
        moderator,
        2,
    )


def test_what_came_with_it_goes_with_it():
    moderator = masha()
    comment, _before, decision = decided("answer", {"text": "Thank you"}, "waiting", moderator)
    moderation.undo(decision, by=moderator)
    assert list(comment.replies.values_list("state", "text")) == [("withdrawn", "Thank you")]
    _comment, _before, decision = decided("block", {"kind": "email", "value": "vera@example.org"}, "waiting", moderator)
    assert blocked("vera@example.org", "")
    moderation.undo(decision, by=moderator)
    assert blocked("vera@example.org", "") is None


@pytest.mark.parametrize(("seconds", "in_time"), [(31, True), (59, True), (61, False)])
def test_it_takes_a_minute(seconds, in_time):
    moderator = masha()
    _comment, _before, decision = decided("approve", {}, "waiting", moderator)
    with time_machine.travel(timezone.now() + timedelta(seconds=seconds), tick=False):
        if in_time:
            assert moderation.undo(decision, by=moderator).now == "waiting"
        else:
            with pytest.raises(DecisionRefused, match="Отменить уже нельзя"):
                moderation.undo(decision, by=moderator)


def test_not_twice_and_not_over_what_came_after():
    moderator = masha()
    comment, _before, decision = decided("approve", {}, "waiting", moderator)
    again = Decision.objects.get(pk=decision.pk)
    moderation.undo(decision, by=moderator)
    with pytest.raises(DecisionRefused):
        moderation.undo(again, by=moderator)
    other = moderation.approve(Comment.objects.get(pk=comment.pk), by=moderator)
    writing.withdraw(Comment.objects.get(pk=comment.pk))
    with pytest.raises(DecisionRefused, match="Автор отозвал комментарий"):
        moderation.undo(Decision.objects.get(pk=other.pk), by=moderator)
    assert as_it_is(comment)["state"] == "withdrawn"


def test_an_undoing_is_not_undone():
    moderator = masha()
    _comment, _before, decision = decided("approve", {}, "waiting", moderator)
    with pytest.raises(DecisionRefused):
        moderation.undo(moderation.undo(decision, by=moderator), by=moderator)


def test_only_moderators_undo():
    comment, _before, decision = decided("spam", {}, "waiting", masha())
    assert undo(signed_in(egor()), decision).status_code == 403
    assert as_it_is(comment)["state"] == "spam"


def test_without_javascript_the_list_offers_it():
    client, comment = signed_in(masha()), make_comment()
    page = decide(client, comment, "approve")
    address = f"{LIST}undo/{Decision.objects.get().pk}/"
    assert address in page.content.decode()
    response = client.post(f"{address}?back=state%3Dwaiting&next={comment.pk}", follow=True)
    assert response.redirect_chain == [(f"{LIST}?state=waiting#card-{comment.pk}", 302)]
    assert (messages(response), address in response.content.decode()) == (["1 decision is undone."], False)
    assert as_it_is(comment)["state"] == "waiting"


def test_a_colleague_is_not_offered_mine():
    decide(signed_in(masha()), make_comment(), "approve")
    assert "/undo/" not in signed_in(chief()).get(LIST).content.decode()


def test_a_script_gets_the_card_back():
    client, comment = signed_in(masha()), make_comment(text="Back again")
    told = decide_by_script(client, comment, "approve").json()
    back = client.post(told["undo"], headers={"accept": "application/json"}).json()
    assert (back["said"], "Back again" in back["card"]) == ("Undone.", True)
    assert client.post(told["undo"], headers={"accept": "application/json"}).status_code == 409
