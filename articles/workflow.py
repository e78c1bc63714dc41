"""The verbs that move a story from state to state. Nobody else writes `state`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import authority, checking
from articles.checking import Checked
from articles.forgetting import forget_article
from articles.mails import tell_of_move
from articles.models import Article, Move, State
from articles.revisions.applying import fold_in
from articles.revisions.keeping import keep_before, mark_hidden, mark_shown
from portal.models import User


class MoveRefused(Exception):
    """The move is not allowed; the message is for the editor, in the language of the interface."""


@dataclass(frozen=True)
class Verb:
    name: str
    label: str | Promise
    froms: tuple[State, ...]
    to: State
    permission: str
    needs_reason: bool = False

    def allowed_for(self, user: User, article: Article | None = None) -> bool:
        """By the role; and with a story, by the beat and by who wrote it."""
        if not user.has_perm(f"articles.{self.permission}"):
            return False
        return article is None or authority.may_change(user, article)

    def fits(self, article: Article) -> bool:
        return article.state in self.froms


VERBS = {
    verb.name: verb
    for verb in (
        Verb("submit", _("Send for review"), (State.DRAFT,), State.REVIEW, "change_article"),
        Verb("return", _("Return to draft"), (State.REVIEW,), State.DRAFT, "publish_article", needs_reason=True),
        Verb("publish", _("Publish"), (State.DRAFT, State.REVIEW), State.PUBLISHED, "publish_article"),
        Verb(
            "withdraw",
            _("Withdraw"),
            (State.PUBLISHED,),
            State.WITHDRAWN,
            "publish_article",
            needs_reason=True,
        ),
        Verb("reinstate", _("Publish again"), (State.WITHDRAWN,), State.PUBLISHED, "publish_article"),
        Verb("unschedule", _("Take off the schedule"), (State.PUBLISHED,), State.DRAFT, "publish_article"),
    )
}


def verbs_for(article: Article, user: User) -> list[Verb]:
    """What this user may do with this story now: the buttons to show."""
    fitting = [verb for verb in VERBS.values() if verb.fits(article) and verb.allowed_for(user, article)]
    refused = "withdraw" if article.is_scheduled else "unschedule"
    return [verb for verb in fitting if verb.name != refused]


def submit(article: Article, *, by: User) -> None:
    _move(article, VERBS["submit"], by)


def return_to_draft(article: Article, *, by: User, reason: str) -> None:
    _move(article, VERBS["return"], by, reason)


def publish(article: Article, *, by: User, at: datetime | None = None) -> None:
    """Shows the story to readers from `at` (default: the date it carries, else now)."""
    moment = at or article.published_at or timezone.now()
    if article.embargo_until and moment < article.embargo_until:
        until = date_format(timezone.localtime(article.embargo_until), "DATETIME_FORMAT")
        raise MoveRefused(_("The story is under embargo until %(until)s; schedule it for then.") % {"until": until})
    with transaction.atomic():
        refuse_errors(checking.of_story(article))
        _move(article, VERBS["publish"], by, published_at=moment)
        mark_shown(article, by=by, at=moment)


def schedule(article: Article, *, at: datetime, by: User) -> None:
    """Publishing with a date to come; readers see the story from then on without any job running."""
    if at <= timezone.now():
        raise MoveRefused(_("The time to publish has already passed."))
    publish(article, by=by, at=at)


def withdraw(article: Article, *, by: User, reason: str) -> None:
    """Takes a public story back: its address answers 410 with `reason`."""
    _move(article, VERBS["withdraw"], by, reason, withdrawn_reason=reason.strip()[:300], due=None, due_at=None)


@transaction.atomic
def reinstate(article: Article, *, by: User) -> None:
    """Shows the story again, with the changes made to it meanwhile."""
    _move(article, VERBS["reinstate"], by, withdrawn_reason="")
    fold_in(article, by=by)
    refuse_errors(checking.of_story(article))
    mark_shown(article, by=by)


@transaction.atomic
def unschedule(article: Article, *, by: User) -> None:
    """Back to a draft, with the changes made to it meanwhile."""
    if not article.is_scheduled:
        raise MoveRefused(_("The story is already public; withdraw it instead."))
    _move(article, VERBS["unschedule"], by, published_at=None, due=None, due_at=None)
    fold_in(article, by=by, but={"published_at"})
    mark_hidden(article)


def refuse_errors(checked: Checked) -> None:
    """What cannot be right does not come out, whoever presses. Warnings are between the form and its editor."""
    if checked.errors:
        raise MoveRefused(" ".join(finding.text for finding in checked.errors))


@transaction.atomic
def _move(article: Article, verb: Verb, by: User, reason: str = "", **changes) -> None:
    """The one door: checks, changes the row only if it is still as seen, logs, forgets."""
    was, reason = State(article.state), reason.strip()
    if not verb.allowed_for(by, article):
        raise MoveRefused(_("You may not do this."))
    if was not in verb.froms:
        raise MoveRefused(_("The story is “%(state)s”; this cannot be done with it.") % {"state": was.label})
    if verb.needs_reason and not reason:
        raise MoveRefused(_("Give the reason."))
    keep_before(article)
    # A form opened before the move must not write over what the move changed: hence the version.
    changes |= {"state": verb.to, "saved_at": timezone.now(), "saved_by": by}
    moved = Article.objects.filter(pk=article.pk, state=was).update(version=F("version") + 1, **changes)
    if not moved:
        raise MoveRefused(_("A colleague has just moved this story. Look at it again."))
    move = Move.objects.create(article=article, by=by, verb=verb.name, was=was, now=verb.to, reason=reason)
    tell_of_move(move)
    for field, value in changes.items():
        setattr(article, field, value)
    article.version += 1
    forget_article(article)


@transaction.atomic
def put_back(article: Article, *, by: User, to: State, **fields) -> None:
    """Undoes a move made a moment ago. Whoever calls has locked the row and seen that it is as that move left it."""
    was = State(article.state)
    forget_article(article)  # also where it stood meanwhile
    fields |= {"state": to, "saved_at": timezone.now(), "saved_by": by}
    Article.objects.filter(pk=article.pk).update(version=F("version") + 1, **fields)
    if to in (State.DRAFT, State.REVIEW):  # what came out with the move counts as never shown
        article.revisions.filter(shown_from__isnull=False).update(shown_from=None)
    Move.objects.create(article=article, by=by, verb="undo", was=was, now=to)
    article.refresh_from_db()
    forget_article(article)


_BY_NAME: dict[str, Callable[..., None]] = {
    "submit": submit,
    "return": return_to_draft,
    "publish": publish,
    "withdraw": withdraw,
    "reinstate": reinstate,
    "unschedule": unschedule,
}


def do(name: str, article: Article, *, by: User, reason: str = "") -> None:
    """The verb of that name: what a button or a bulk action presses."""
    if name not in _BY_NAME:
        raise MoveRefused(_("There is no such action."))
    reasons = {"reason": reason} if VERBS[name].needs_reason else {}
    _BY_NAME[name](article, by=by, **reasons)
