"""The verbs: who may, from which state, once only, with a line in the log."""

import pytest

from comments import moderation, writing
from comments.discussion import Closed
from comments.models import Decision
from comments.moderation import DecisionRefused
from tests.cast import boris, egor, make_article, make_comment, masha

pytestmark = pytest.mark.django_db
OUTCOMES = [
    ("approve", {}, "published"),
    ("decline", {"reason": "Off topic"}, "declined"),
    ("spam", {}, "spam"),
    ("privately", {"text": "Thank you"}, "answered"),
]
TAKES_OFF = ("decline", "spam")


@pytest.mark.parametrize(("verb", "words", "state"), OUTCOMES)
def test_a_moderator_decides_what_waits(verb, words, state):
    comment, moderator = make_comment(), masha()
    getattr(moderation, verb)(comment, by=moderator, **words)
    assert comment.state == state
    comment.refresh_from_db()
    assert (comment.state, comment.reason) == (state, words.get("reason", ""))
    line = Decision.objects.get()
    assert (line.comment, line.by, line.was, line.now) == (comment, moderator, "waiting", state)
    assert (line.verb, line.version, comment.version) == (verb, 1, 1)
    assert line.reason == words.get("reason", "")


@pytest.mark.parametrize("person", [boris, egor])
@pytest.mark.parametrize(("verb", "words", "state"), [*OUTCOMES, ("reopen", {}, "waiting")])
def test_others_may_not(verb, words, state, person):
    comment = make_comment(state="published" if verb == "reopen" else "waiting")
    was = comment.state
    with pytest.raises(DecisionRefused, match="."):
        getattr(moderation, verb)(comment, by=person(), **words)
    comment.refresh_from_db()
    assert (comment.state, Decision.objects.count()) == (was, 0)


@pytest.mark.parametrize(
    ("verb", "words", "was"),
    [
        (verb, words, was)
        for verb, words, _state in OUTCOMES
        for was in ("published", "answered", "declined", "spam", "withdrawn")
        if not (was == "published" and verb in TAKES_OFF)
    ],
)
def test_what_is_decided_is_not_decided_again(verb, words, was):
    comment = make_comment(state=was)
    with pytest.raises(DecisionRefused):
        getattr(moderation, verb)(comment, by=masha(), **words)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("verb", "words", "state"), [row for row in OUTCOMES if row[0] in TAKES_OFF])
def test_what_readers_see_is_taken_off_at_one_press_and_put_back(client, verb, words, state):
    comment = make_comment(state="published", text="Said in anger")
    address = comment.article.get_absolute_url()
    assert "Said in anger" in client.get(address).content.decode()
    moderator = masha()
    decision = getattr(moderation, verb)(comment, by=moderator, **words)
    assert (comment.state, decision.was) == (state, "published")
    assert "Said in anger" not in client.get(address).content.decode()
    moderation.undo(decision, by=moderator)
    assert "Said in anger" in client.get(address).content.decode()


@pytest.mark.parametrize("was", ["published", "answered", "declined", "spam"])
def test_a_decision_is_undone(was):
    comment = make_comment(state=was, reason="Off topic")
    moderation.reopen(comment, by=masha())
    comment.refresh_from_db()
    assert (comment.state, comment.reason) == ("waiting", "")


def test_what_its_writer_took_back_stays_so():
    with pytest.raises(DecisionRefused):
        moderation.reopen(make_comment(state="withdrawn"), by=masha())


def test_declining_needs_a_reason():
    comment = make_comment()
    with pytest.raises(DecisionRefused):
        moderation.decline(comment, by=masha(), reason=" ")
    assert comment.state == "waiting"


def test_two_moderators_never_decide_the_same():
    comment, moderator = make_comment(), masha()
    seen_by_another = type(comment).objects.get(pk=comment.pk)
    moderation.approve(comment, by=moderator)
    with pytest.raises(DecisionRefused):
        moderation.spam(seen_by_another, by=moderator)
    comment.refresh_from_db()
    assert (comment.state, Decision.objects.count()) == ("published", 1)


def test_its_writer_takes_it_back():
    comment = make_comment()
    writing.withdraw(comment)
    assert (comment.state, Decision.objects.get().by) == ("withdrawn", None)


def test_receive_refuses_where_the_story_takes_none():
    words = {"name": "V", "email": "v@example.org", "text": "x", "parent": None}
    for fields in ({"state": "draft"}, {"comment_policy": "closed"}, {"comment_policy": "off"}):
        with pytest.raises(Closed):
            moderation.receive(make_article(**fields), words, number=("key", "PASSED"))


@pytest.mark.parametrize("was", ["waiting", "published"])
def test_the_editors_answer_under_a_comment(was):
    comment, moderator = make_comment(make_article(edition="en"), state=was), masha()
    answer = moderation.answer(comment, by=moderator, text="Thank you")
    comment.refresh_from_db()
    assert (comment.state, answer.parent, answer.state) == ("published", comment, "published")
    assert (answer.by_editors, answer.user, answer.name, answer.text) == (True, moderator, "Vestnik", "Thank you")
    assert answer.decisions.get().by == moderator


@pytest.mark.parametrize("was", ["declined", "spam", "withdrawn", "answered"])
def test_what_is_not_public_is_not_answered(was):
    comment = make_comment(state=was)
    with pytest.raises(DecisionRefused):
        moderation.answer(comment, by=masha(), text="Thank you")
    assert comment.replies.count() == 0


@pytest.mark.parametrize("was", ["waiting", "published"])
def test_only_moderators_answer(was):
    comment = make_comment(state=was)
    with pytest.raises(DecisionRefused):
        moderation.answer(comment, by=egor(), text="Thank you")
    assert comment.replies.count() == 0
