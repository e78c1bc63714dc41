"""Each save leaves a version, in the transaction of the save."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from articles.models import Article, Revision, State
from articles.revisions.snapshot import SCHEMA, Snapshot, take
from portal.models import User


def keep(
    article: Article,
    *,
    by: User | None,
    snapshot: Snapshot | None = None,
    kind: str = Revision.Kind.SAVED,
    restored_from: Revision | None = None,
) -> Revision:
    """The version of this save: a new one, or the last one if nothing has changed since."""
    what = take(article) if snapshot is None else snapshot
    last = article.revisions.of_the_line().newest().first()
    if last and last.snapshot == what:
        return last
    return Revision.objects.create(
        article=article,
        version=article.version,
        by=by,
        kind=kind,
        snapshot=what,
        schema=SCHEMA,
        restored_from=restored_from,
    )


def keep_before(article: Article) -> None:
    """A story that was written before versions were kept, or past the verbs: its row as it stands is the first one."""
    if not article.revisions.exists():
        _keep_first(article)


@transaction.atomic
def _keep_first(article: Article) -> None:
    """Of those who come at once, one: the others wait for the story's row, look again and find it."""
    Article.objects.select_for_update(no_key=True).filter(pk=article.pk).values_list("pk", flat=True).first()
    if article.revisions.exists():
        return
    Revision.objects.create(
        article=article,
        version=article.version,
        at=article.saved_at,
        by=article.saved_by,
        kind=Revision.Kind.BEFORE,
        snapshot=take(article),
        shown_from=article.published_at if article.state in (State.PUBLISHED, State.WITHDRAWN) else None,
    )


def keep_aside(article: Article, *, by: User, snapshot: Snapshot, seen: int) -> None:
    """What one who met a collision had written, whatever becomes of it: nothing of it is lost."""
    last = article.revisions.filter(by=by, kind=Revision.Kind.ASIDE).newest().first()
    if last is None or last.snapshot != snapshot:
        Revision.objects.create(
            article=article, version=seen, by=by, kind=Revision.Kind.ASIDE, snapshot=snapshot, schema=SCHEMA
        )


def mark_shown(article: Article, *, by: User | None, at: datetime | None = None) -> Revision:
    """The version that readers see from now on, or from the day the story comes out."""
    revision = keep(article, by=by)
    since = at or max(article.published_at or timezone.now(), timezone.now())
    if revision.shown_from is None or revision.shown_from > since:
        Revision.objects.filter(pk=revision.pk).update(shown_from=since)
    return revision


def mark_hidden(article: Article) -> None:
    """Taken off the schedule: nobody will have seen it."""
    article.revisions.filter(shown_from__gt=timezone.now()).update(shown_from=None)


def opened_with(article: Article, version: int | None) -> Revision | None:
    """The version that a form with this counter was opened with."""
    if version is None:
        return None
    return article.revisions.of_the_line().filter(version__lte=version).newest().first()


def _shown(article: Article) -> QuerySet[Revision]:
    return article.revisions.filter(shown_from__isnull=False).order_by("-shown_from", "-pk")


def shown_pk(article: Article) -> int:
    """The number of the version that readers see or will see: what came after it are changes. 0 if there is none."""
    shown = _shown(article).first()
    return shown.pk if shown else 0


def first_change(article: Article) -> Revision | None:
    """The version with which the changes began that readers do not see."""
    shown = Coalesce(Subquery(_shown(article).values("pk")[:1]), 0)
    return article.revisions.of_the_line().filter(pk__gt=shown).select_related("by").order_by("pk").first()
