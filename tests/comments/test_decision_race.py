"""Two moderators at once: one decides, the other hears who did. On both databases, with real threads."""

from functools import partial

import pytest

from comments import moderation
from comments.models import Comment, Decision
from comments.moderation import DecisionRefused
from tests.cast import make_article, make_comment, make_user
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 100


def race(rounds: list, *works) -> list[list]:
    """Each work done at the same moment, round by round; what each gave, a refusal also."""

    def result(work, subject):
        try:
            return work(subject)
        except DecisionRefused as refusal:
            return refusal

    return [at_once(*[partial(result, work, subject) for work in works]) for subject in rounds]


def fetched(pk: int) -> Comment:
    return Comment.objects.select_related("article").get(pk=pk)


def test_approving_and_declining_at_once():
    first, second = make_user("masha", "moderator"), make_user("olga", "moderator")
    article = make_article()
    seen = [make_comment(article) for _round in range(ROUNDS)]
    copies = {comment.pk: (fetched(comment.pk), fetched(comment.pk)) for comment in seen}
    given = race(
        [comment.pk for comment in seen],
        lambda pk: moderation.approve(copies[pk][0], by=first),
        lambda pk: moderation.decline(copies[pk][1], by=second, reason="Off topic"),
    )
    winners = {first: 0, second: 0}
    for comment, results in zip(seen, given, strict=True):
        [decision] = [result for result in results if isinstance(result, Decision)]
        [refusal] = [result for result in results if isinstance(result, DecisionRefused)]
        winners[decision.by] += 1
        assert decision.by.username in str(refusal)
        assert Decision.objects.get(comment=comment) == decision
        assert fetched(comment.pk).state == decision.now
    assert sum(winners.values()) == ROUNDS


def test_undoing_twice_at_once():
    moderator, article = make_user("masha", "moderator"), make_article()
    decisions = [moderation.spam(make_comment(article), by=moderator).pk for _round in range(20)]

    def undo(pk: int) -> Decision:
        return moderation.undo(Decision.objects.select_related("comment").get(pk=pk), by=moderator)

    given = race(decisions, undo, undo)
    assert all(sum(isinstance(result, Decision) for result in results) == 1 for results in given)
    assert set(Comment.objects.values_list("state", "version")) == {("waiting", 2)}


def test_a_correction_and_an_approval_at_once_publish_nothing_unread():
    from comments.writing import correct

    moderator, article = make_user("masha", "moderator"), make_article()
    seen = [make_comment(article, text="Read").pk for _round in range(20)]
    copies = {pk: (fetched(pk), fetched(pk)) for pk in seen}
    race(seen, lambda pk: moderation.approve(copies[pk][0], by=moderator), lambda pk: correct(copies[pk][1], "Unread"))
    assert set(Comment.objects.values_list("state", "text")) <= {("published", "Read"), ("waiting", "Unread")}
