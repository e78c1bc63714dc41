"""Changes with a date. Whoever first looks after that date carries them out: the worker, or the first page rendered.

Why so: docs/decisions/0006-changes-with-a-date.md.
"""

from datetime import datetime

from django.db import transaction

from articles.models import Article, Move
from articles.revisions.applying import apply
from portal.pagecache import page_wanted
from portal.tasks import enqueue_on_commit, task


def listen() -> None:
    page_wanted.connect(_page_wanted, dispatch_uid="changes-with-a-date")


def _page_wanted(sender, **kwargs) -> None:
    """Costs one look into a small index; pages that are kept do not pass here, and none is kept beyond a due moment."""
    carry_out_due()


@task()
def carry_out_later() -> None:
    carry_out_due()


def carry_out_when_due(at: datetime) -> None:
    """The worker looks at that time, so that the first reader need not wait."""
    if carry_out_later.get_backend().supports_defer:
        enqueue_on_commit(carry_out_later.using(run_after=at))


def carry_out_due() -> int:
    """Applies what is due, each story in a transaction of its own; how many there were."""
    return sum(_carry_out(pk) for pk in Article.objects.due().values_list("pk", flat=True))


@transaction.atomic
def _carry_out(pk: int) -> bool:
    """Of two who come at once the second finds nothing to do."""
    article = (
        Article.objects.select_for_update(of=("self",)).select_related("due", "working").due().filter(pk=pk).first()
    )
    if article is None:
        return False
    at, said = article.due_at, article.moves.filter(verb="schedule-changes").first()
    by = said.by if said else None
    if article.due is None:
        Article.objects.filter(pk=pk).update(due_at=None)
        return False
    apply(article, article.due, by=by, at=at)
    Move.objects.create(article=article, by=by, verb="changes-due", was=article.state, now=article.state)
    return True
