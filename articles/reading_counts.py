"""Counting who reads: gathered in each process for some seconds, then written at once.

A row written for each reader would make every look at a page a write. What a killed process had not written yet is
lost; for a count that is not money that is a fair price.
"""

import atexit
import logging
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from threading import Lock, Timer

from django.db import DatabaseError, connection, transaction
from django.db.models import F, Sum
from django.utils import timezone

from articles.models import Article, Reads

logger = logging.getLogger(__name__)
SECONDS = 10
MOST = 10_000  # stories in one batch; the rest of a flood is not counted


class Tally:
    """What this process has counted and not written yet."""

    def __init__(self, seconds: float = SECONDS):
        self.seconds = seconds
        self.counts: Counter[int] = Counter()
        self.lock = Lock()
        self.timer: Timer | None = None

    def add(self, pk: int) -> None:
        with self.lock:
            if pk in self.counts or len(self.counts) < MOST:
                self.counts[pk] += 1
            if self.timer is None:
                self.timer = Timer(self.seconds, self._write_in_own_thread)
                self.timer.daemon = True
                self.timer.start()

    def write(self) -> None:
        with self.lock:
            counts, self.counts, self.timer = self.counts, Counter(), None
        if not counts:
            return
        try:
            record(counts)
        except DatabaseError:
            logger.exception("%s reads were not counted", counts.total())

    def _write_in_own_thread(self) -> None:
        try:
            self.write()
        finally:
            connection.close()


tally = Tally()
atexit.register(tally.write)


@transaction.atomic
def record(counts: Mapping[int, int]) -> None:
    """Adds to today's numbers of those stories that readers may see; unknown numbers are passed over."""
    today = timezone.localdate()
    known = Article.objects.published().filter(pk__in=counts).values_list("pk", flat=True)
    Reads.objects.bulk_create([Reads(article_id=pk, day=today) for pk in known], ignore_conflicts=True)
    for pk in known:
        Reads.objects.filter(article_id=pk, day=today).update(count=F("count") + counts[pk])


def most_read(days: int, most: int) -> list[tuple[int, str, str, int]]:
    """The public stories read most in the last `days`: number, headline, language, how often."""
    since = timezone.localdate() - timedelta(days=days - 1)
    rows = Reads.objects.filter(Article.objects.published().exists_for("article"), day__gte=since)
    counted = rows.values_list("article", "article__headline", "article__language").annotate(number=Sum("count"))
    return list(counted.order_by("-number", "-article")[:most])
