"""Does one thing to many stories, remembers how they were, and puts them back.

Each story is a transaction of its own: what one refuses does not keep the others.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles import workflow
from articles.bulk.filing import add_tag, put_tags_back, refile
from articles.models import Article, Batch, BatchRow, Section, State
from articles.revisions.snapshot import moment_of
from articles.workflow import VERBS, MoveRefused
from portal.models import User

MOST = 200  # stories with one press: more would keep the editor waiting longer than anybody waits
MOVED = ("published_at", "withdrawn_reason", "due_id", "due_at")  # what the verbs change besides the state
VERBS_BACK = ("submit", "publish", "withdraw")
MOMENTS = {"published_at", "due_at"}


@dataclass
class Outcome:
    """What became of the stories. `refused`: with the reason of each, for the editor."""

    done: list[Article] = field(default_factory=list)
    refused: list[tuple[Article, str]] = field(default_factory=list)
    batch: Batch | None = None


def carry_out(kind: str, articles: Iterable[Article], *, by: User, **choice: Any) -> Outcome:
    """`kind`: a verb that can be undone (perhaps with its `reason`), `refile` (to a `section`) or `tag` (a `tag`)."""
    act = _act(kind, by, choice)
    outcome = Outcome()
    Batch.objects.filter(by=by).delete()  # one way back is enough: that of the last press
    batch = Batch.objects.create(by=by, kind=kind)
    for article in articles:
        try:
            outcome.done.append(_remembering(batch, article.pk, act))
        except MoveRefused as refusal:
            outcome.refused.append((article, str(refusal)))
    if outcome.done:
        Batch.objects.filter(pk=batch.pk).update(at=timezone.now())  # the time to undo begins when all is done
        outcome.batch = batch
    else:
        batch.delete()
    return outcome


def _act(kind: str, by: User, choice: dict[str, Any]) -> Callable[[Article], None]:
    if kind == "refile":
        return partial(refile, section=choice["section"], by=by)
    if kind == "tag":
        return partial(add_tag, tag=choice["tag"], by=by)
    if kind not in VERBS_BACK:
        raise MoveRefused(_("There is no such action."))
    return partial(workflow.do, kind, by=by, reason=choice.get("reason", ""))


@transaction.atomic
def _remembering(batch: Batch, pk: int, act: Callable[[Article], None]) -> Article:
    article = _locked(pk)
    if article is None:
        raise MoveRefused(_("It is not there any more."))
    before = {"state": article.state, "section": article.section_id}
    before |= {name: getattr(article, name) for name in MOVED if name not in MOMENTS}
    before |= {name: moment and moment.isoformat() for name in MOMENTS for moment in [getattr(article, name)]}
    if batch.kind == "tag":
        before["tags"] = sorted(article.tags.values_list("pk", flat=True))
    act(article)
    article.refresh_from_db()
    BatchRow.objects.create(batch=batch, article=article, before=before, version=article.version)
    return article


def _locked(pk: int) -> Article | None:
    """As it is now, not as the list showed it, and nobody else's until the end of the transaction."""
    rows = Article.objects.select_for_update(of=("self",)).select_related("section", "source", "working", "due")
    return rows.filter(pk=pk).first()


def undo(batch: Batch, *, by: User) -> Outcome:
    """Puts back what nobody has touched since; the rest is told."""
    if batch.by_id != by.pk or not batch.can_be_undone:
        raise MoveRefused(_("It is too late to undo this."))
    if not Batch.objects.filter(pk=batch.pk, undone_at=None).update(undone_at=timezone.now()):
        raise MoveRefused(_("This is undone already."))
    outcome = Outcome()
    for row in batch.rows.select_related("article__section"):
        try:
            _put_back(batch, row, by)
            outcome.done.append(row.article)
        except MoveRefused as refusal:
            outcome.refused.append((row.article, str(refusal)))
    return outcome


@transaction.atomic
def _put_back(batch: Batch, row: BatchRow, by: User) -> None:
    article = _locked(row.article_id)
    if article is None or article.version != row.version:
        raise MoveRefused(_("It has been changed meanwhile and stays as it is."))
    if batch.kind == "tag":
        put_tags_back(article, row.before["tags"], by=by)
    elif batch.kind == "refile":
        section = Section.objects.filter(pk=row.before["section"]).first()
        if section is None:
            raise MoveRefused(_("The section where it was is not there any more."))
        refile(article, section, by=by, verb="undo")
    else:
        if not by.has_perm(f"articles.{VERBS[batch.kind].permission}"):
            raise MoveRefused(_("You may not do this."))
        fields = {name: _moment(name, row.before[name]) for name in MOVED}
        workflow.put_back(article, by=by, to=State(row.before["state"]), **fields)


def _moment(name: str, value):
    return moment_of(value) if value and name in MOMENTS else value
