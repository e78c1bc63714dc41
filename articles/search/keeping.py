"""Keeps the index true to the stories. Whatever changes a story calls `index_on_commit`, by way of `forget_article`."""

import threading
from collections.abc import Iterable, Iterator
from functools import partial

from django.db import connections, router, transaction
from django.db.models import F, Q, QuerySet

from articles.models import Article, Indexed
from articles.search.contents import contents_of
from articles.search.databases import backend_of

BATCH = 500


class _Waiting(threading.local):
    """Stories that this thread has changed: a form saves a story, its tags and its bylines, and it is read once."""

    def __init__(self):
        self.pks: set[int] = set()


_waiting = _Waiting()


def index_on_commit(pk: int) -> None:
    """After the commit the index knows the story as it then is. A failure is logged and left to `searchindex`."""
    _waiting.pks.add(pk)
    transaction.on_commit(partial(_index_waiting, pk), robust=True)


def _index_waiting(pk: int) -> None:
    if pk in _waiting.pks:
        _waiting.pks.discard(pk)
        index([pk])


def index(pks: Iterable[int]) -> None:
    """Takes these stories in anew, whatever their state; the rows are locked, so the last state wins."""
    using = router.db_for_write(Indexed)
    with transaction.atomic(using=using):
        stories = Article.objects.using(using).select_for_update(no_key=True, of=("self",)).filter(pk__in=pks)
        found = list(stories.order_by("pk").select_related("source").prefetch_related("tags", "authors"))
        Indexed.objects.using(using).filter(pk__in=[story.pk for story in found]).delete()
        with connections[using].cursor() as cursor:
            backend_of(connections[using]).add(cursor, map(contents_of, found))


def behind() -> QuerySet:
    """Stories that the index does not know, or not as they are."""
    return Article.objects.filter(Q(indexed=None) | Q(indexed__saved_at__lt=F("saved_at")))


def missing() -> QuerySet:
    """Stories that the index does not know at all: quickly asked, at each start."""
    return Article.objects.filter(indexed=None)


def catch_up(everything: bool = False) -> Iterator[int]:
    """Indexes what is behind, or everything; yields after each batch how many it was."""
    stories = Article.objects.all() if everything else behind()
    pks = list(stories.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(pks), BATCH):
        index(pks[start : start + BATCH])
        yield len(pks[start : start + BATCH])
