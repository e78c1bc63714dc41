"""The row that readers see takes over a version. Called by verbs only, which have checked, locked and log."""

from collections.abc import Set
from datetime import datetime

from django.utils import timezone

from articles.models import Article, Revision, State
from articles.revisions.keeping import keep
from articles.revisions.snapshot import Snapshot, put, put_links, take, usable
from articles.revisions.substance import moves_the_date
from portal.models import User


def write(article: Article, snapshot: Snapshot, *, by: User | None) -> set[str]:
    """Puts `snapshot` into the story's rows; the names of the columns that changed."""
    whole, _lost = usable(snapshot, article)
    known = article.is_public or article.state == State.WITHDRAWN
    before = take(article) if known else None
    changed = put(article, whole)
    if before and moves_the_date(before, whole):
        article.modified_at = timezone.now()
    article.saved_by = by
    article.version += 1
    article.save()
    put_links(article, whole)
    return changed


def apply(article: Article, revision: Revision, *, by: User | None, at: datetime) -> None:
    """Readers see `revision` from `at`. What was saved after it stays as changes still to be published."""
    if article.working_id == revision.pk:
        article.working = None
    article.due = article.due_at = None
    write(article, revision.snapshot, by=by)
    shown = revision if take(article) == revision.snapshot else keep(article, by=by)
    Revision.objects.filter(pk=shown.pk).update(shown_from=max(at, article.published_at or at))


def fold_in(article: Article, *, by: User, but: Set[str] = frozenset()) -> None:
    """The changes in work become the story itself."""
    article.refresh_from_db()
    if article.working is None:
        return
    snapshot = {name: value for name, value in article.working.snapshot.items() if name not in but}
    article.working = article.due = article.due_at = None
    write(article, snapshot, by=by)
    keep(article, by=by)
