"""The verbs of a comment's writer, who holds the receipt. The log names nobody."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments import guards
from comments.models import Comment, Decision, State, Subscription
from comments.moves import DecisionRefused, Verb, move
from portal.language import language_of_text
from portal.plaintext import fingerprint

WITHDRAW = Verb("withdraw", _("Withdraw"), (State.WAITING, State.PUBLISHED), State.WITHDRAWN)
CORRECT = Verb("correct", _("Correct"), (State.WAITING, State.PUBLISHED, State.DECLINED), State.WAITING)
FORGET = Verb("forget", _("Erase"), (State.DECLINED, State.SPAM, State.WITHDRAWN), None)
ERASE = Verb("erase", _("Erase"), tuple(State), State.WITHDRAWN)


def withdraw(comment: Comment) -> Decision:
    return move(comment, WITHDRAW, None)


def correct(comment: Comment, text: str) -> Decision:
    """The new words wait to be read, whatever was decided about the former ones, which stay in the log."""
    if text == comment.text:
        raise DecisionRefused(_("The text has not been changed."))
    new: dict[str, Any] = {"text": text, "language": language_of_text(text), "read_by": None, "read_at": None}
    new["held_for"] = _looked_at_anew(comment, text)
    return move(comment, CORRECT, None, changes=new)


def _looked_at_anew(comment: Comment, text: str) -> list[list[str]]:
    """By the guards, as if it came now; the former words of the same comment are no repetition."""
    open_for = (timezone.now() - comment.sent_at).total_seconds()
    words = (comment.article, comment.name, comment.email, text, comment.user, comment.address)
    found = guards.held_for(guards.Submission(*words, seconds=open_for))
    same = fingerprint(text) == comment.fingerprint
    return [[name, detail] for name, detail in found if not (same and name == "repeats")]


def erase(comment: Comment) -> Decision:
    """Takes out what the writer wrote and who they are, from the log too; that there was a comment, stays."""
    return _blanked(comment, ERASE)


def forget_words(comment: Comment) -> Decision:
    """The same by the calendar, when a term is over (comments/retention.py); the decision stays what it was."""
    return _blanked(comment, FORGET, decided_at=comment.decided_at)


def _blanked(comment: Comment, verb: Verb, **more) -> Decision:
    blank = {"name": "", "email": "", "text": "", "private_answer": "", "address": "", "user": None}
    marks = {"erased_at": timezone.now(), "tell_by_mail": False, "token": None, "consented_to": "", "held_for": []}
    decision = move(comment, verb, None, changes=blank | marks | more)
    comment.decisions.update(before={})
    Subscription.objects.filter(comment=comment).delete()
    return decision


def tell(comment: Comment, wanted: bool) -> None:
    """Whether a letter is wanted when the editors decide."""
    Comment.objects.filter(pk=comment.pk, erased_at=None).update(tell_by_mail=wanted)
