"""The one door through which a comment changes: checks, changes the row only as it was seen, logs, forgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comments.models import Comment, Decision, State
from portal.models import User
from portal.pagecache import forget
from portal.plaintext import fingerprint


class DecisionRefused(Exception):
    """The move is not allowed; the message is for whoever tried, in the language of the interface."""


@dataclass(frozen=True)
class Verb:
    """`to` is None where the state stays as it is."""

    name: str
    label: Promise | str
    froms: tuple[State, ...]
    to: State | None

    def fits(self, comment: Comment) -> bool:
        return comment.state in self.froms and comment.erased_at is None


@transaction.atomic
def move(
    comment: Comment, verb: Verb, by: User | None, *, to: State | None = None, changes: dict | None = None, **row
) -> Decision:
    """Does `verb` to the comment as it is at hand, and logs it; `row` goes into the log.

    Nothing is written when anybody has changed the comment since it was read: DecisionRefused says who and how.
    """
    if not verb.fits(comment):
        raise DecisionRefused(what_happened(comment))
    was = State(comment.state)
    now = to or verb.to or was
    new: dict[str, Any] = {"state": now} | (changes or {}) | _read_mark(comment, by)
    if now != was:
        new = {"decided_at": timezone.now(), "reason": row.get("reason", "")} | new
    before = {field: _plain(comment, field) for field in new if not field.startswith("read_")}
    _write(comment, new)
    row = {"before": before, "version": comment.version} | row
    decision = Decision.objects.create(comment=comment, by=by, verb=verb.name, was=was, now=now, **row)
    forget(f"comments:{comment.article_id}")
    return decision


def _plain(comment: Comment, field: str) -> Any:
    """For the log, which is JSON: of an account its number."""
    value = getattr(comment, field)
    return value.pk if isinstance(value, User) else value


def _read_mark(comment: Comment, by: User | None) -> dict:
    """Whoever decides has read."""
    return {"read_by": by, "read_at": timezone.now()} if by and not comment.read_at else {}


def _write(comment: Comment, new: dict) -> None:
    as_seen = Comment.objects.filter(pk=comment.pk, state=comment.state, version=comment.version)
    new = new | {"version": comment.version + 1}
    if "text" in new:
        new |= {"fingerprint": fingerprint(new["text"]), "score": None, "score_because": []}
    if not as_seen.update(**new):
        raise DecisionRefused(what_happened(comment))
    for field, value in new.items():
        setattr(comment, field, value)


def what_happened(comment: Comment) -> Promise | str:
    """Why the comment is not as somebody saw it: for a moderator who came second, or for its writer."""
    state = State(Comment.objects.filter(pk=comment.pk).values_list("state", flat=True).first() or comment.state)
    last = comment.decisions.select_related("by").order_by("-pk").first()
    if last is None:
        return _("The comment is “%(state)s”; this cannot be done with it.") % {"state": state.label}
    at = timezone.localtime(last.at)
    when = date_format(at, "TIME_FORMAT" if at.date() == timezone.localdate() else "DATETIME_FORMAT")
    if last.by:
        words = {"who": _name(last.by), "what": last.get_verb_display() or state.label, "when": when}
        return _("Already decided by %(who)s at %(when)s: %(what)s.") % words
    if last.verb == Decision.Done.CORRECT:
        return _("The writer has changed the text at %(when)s. Read it again.") % {"when": when}
    if last.verb == Decision.Done.FORGET:
        return _("Its words were erased at %(when)s, since the term of keeping them was over.") % {"when": when}
    return _("The writer has taken the comment back at %(when)s.") % {"when": when}


def _name(user: User) -> str:
    return user.get_full_name() or user.username


def mark_read(numbers: Iterable[int], *, by: User) -> int:
    """Notes who first had these comments before the eyes; returns of how many that is now known."""
    unread = Comment.objects.filter(pk__in=list(numbers), read_at=None)
    return unread.update(read_by=by, read_at=timezone.now())
