"""The verbs of a story's text. What readers know is changed apart from its page until the changes are published."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles import authority, checking
from articles.forgetting import forget_article
from articles.models import Article, Move, Revision, State
from articles.revisions.applying import apply, write
from articles.revisions.due import carry_out_when_due
from articles.revisions.keeping import keep, keep_before
from articles.revisions.links import There, there
from articles.revisions.snapshot import CORRECTIONS, Snapshot, take, usable
from articles.workflow import MoveRefused, refuse_errors
from portal.models import User

CHANGED_APART = (State.PUBLISHED, State.WITHDRAWN)
# An old text does not bring back old dates, and what readers were told of a mistake is not taken back with it.
NOT_RESTORED = {"published_at", "expires_at", "planned_for", "embargo_until", CORRECTIONS}


@dataclass(frozen=True)
class ChangeVerb:
    name: str
    label: str | Promise
    permission: str = "publish_article"

    def allowed_for(self, user: User, article: Article | None = None) -> bool:
        if not user.has_perm(f"articles.{self.permission}"):
            return False
        return article is None or authority.may_change(user, article)


CHANGE_VERBS = {
    verb.name: verb
    for verb in (
        ChangeVerb("publish-changes", _("Publish changes")),
        ChangeVerb("schedule-changes", _("Publish changes at…")),
        ChangeVerb("unschedule-changes", _("Take the changes off the schedule")),
        ChangeVerb("discard-changes", _("Discard changes"), "change_article"),
    )
}


def is_changed_apart(article: Article) -> bool:
    return article.state in CHANGED_APART


def in_the_form(article: Article, now: Snapshot | None = None, there: There = there) -> Snapshot:
    """What an editor goes on with: the changes in work, else the story as it stands; `now`, if it is at hand."""
    now = take(article) if now is None else now
    if article.working is None:
        return now
    whole, _lost = usable(article.working.snapshot, article, now, there)
    return whole


@transaction.atomic
def save(
    article: Article,
    snapshot: Snapshot,
    *,
    by: User,
    kind: str = Revision.Kind.SAVED,
    restored_from: Revision | None = None,
) -> Revision:
    """Keeps a version of `snapshot`, in the story's row while nobody reads it, apart from the row afterwards."""
    current = _locked(article)
    if not is_changed_apart(current):
        write(current, snapshot, by=by)
        return keep(current, by=by, kind=kind, restored_from=restored_from)
    now_shown = take(current)
    whole, _lost = usable(snapshot, current, now_shown)
    current.version += 1
    current.saved_at, current.saved_by = timezone.now(), by
    revision = keep(current, by=by, snapshot=whole, kind=kind, restored_from=restored_from)
    current.working = None if whole == now_shown else revision
    _update(current, "version", "saved_at", "saved_by", "working")
    return revision


def restore(article: Article, revision: Revision, *, by: User) -> Revision:
    """The text of an old version, as one more save; the version of before stays in the history."""
    old = {name: value for name, value in revision.snapshot.items() if name not in NOT_RESTORED}
    return save(article, in_the_form(article) | old, by=by, kind=Revision.Kind.RESTORED, restored_from=revision)


@transaction.atomic
def publish_changes(article: Article, *, by: User) -> None:
    """Readers see the changes from now on."""
    current = _with_changes(article, "publish-changes", by)
    assert current.working is not None  # noqa: S101 - `_with_changes` has looked
    apply(current, current.working, by=by, at=timezone.now())
    _log(current, "publish-changes", by)


@transaction.atomic
def schedule_changes(article: Article, *, at: datetime, by: User) -> None:
    """Readers see the changes as they stand now from `at`; what is saved later waits for a word of its own."""
    current = _with_changes(article, "schedule-changes", by)
    if at <= timezone.now():
        raise MoveRefused(_("The time to publish has already passed."))
    current.due, current.due_at = current.working, at
    current.version += 1
    _update(current, "due", "due_at", "version")
    _log(current, "schedule-changes", by)
    carry_out_when_due(at)
    forget_article(current)  # no page that shows it may be kept beyond that moment


@transaction.atomic
def unschedule_changes(article: Article, *, by: User) -> None:
    current = _locked(article)
    _check("unschedule-changes", by, current)
    if current.due_at is None:
        raise MoveRefused(_("No changes wait for their time."))
    _drop(current, "unschedule-changes", by, "due", "due_at")


@transaction.atomic
def discard_changes(article: Article, *, by: User) -> None:
    """The form shows again what readers see. The changes stay in the history."""
    current = _with_changes(article, "discard-changes", by)
    if current.due_at is not None:
        _check("unschedule-changes", by, current)
    _drop(current, "discard-changes", by, "working", "due", "due_at")


def do(name: str, article: Article, *, by: User) -> None:
    """The verb of that name that needs nothing more than a press."""
    verbs = {
        "publish-changes": publish_changes,
        "unschedule-changes": unschedule_changes,
        "discard-changes": discard_changes,
    }
    if name not in verbs:
        raise MoveRefused(_("There is no such action."))
    verbs[name](article, by=by)


def _drop(current: Article, verb: str, by: User, *fields: str) -> None:
    for field in fields:
        setattr(current, field, None)
    current.version += 1
    _update(current, *fields, "version")
    _log(current, verb, by)


def _with_changes(article: Article, verb: str, by: User) -> Article:
    current = _locked(article)
    _check(verb, by, current)
    if current.working is None:
        raise MoveRefused(_("There are no changes to publish or to discard."))
    if verb in ("publish-changes", "schedule-changes"):
        if current.state != State.PUBLISHED:
            refusal = _("The story is “%(state)s”; this cannot be done with it.")
            raise MoveRefused(refusal % {"state": State(current.state).label})
        refuse_errors(checking.of_snapshot(usable(current.working.snapshot, current)[0], current))
    return current


def _check(verb: str, by: User, article: Article) -> None:
    if not CHANGE_VERBS[verb].allowed_for(by, article):
        raise MoveRefused(_("You may not do this."))


def _locked(article: Article) -> Article:
    """The row as it is, and nobody else's until the end of the transaction (SQLite locks the whole base instead)."""
    current = Article.objects.select_for_update(of=("self",)).select_related("working", "due").get(pk=article.pk)
    keep_before(current)
    return current


def _update(article: Article, *fields: str) -> None:
    """Past `save()`, whose signals would make readers' pages anew though nothing in them has changed."""
    Article.objects.filter(pk=article.pk).update(**{field: getattr(article, field) for field in fields})


def _log(article: Article, verb: str, by: User) -> None:
    Move.objects.create(article=article, by=by, verb=verb, was=article.state, now=article.state)
