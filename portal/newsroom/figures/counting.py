"""Numbers by day, for charts. All of them are counted at once and kept for a minute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.cache import cache
from django.db.models import Count, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from articles.models import Article, Edition, Reads
from articles.reading_counts import most_read
from comments.models import Comment, State
from portal.donations.models import DonationClicks

SECONDS = 60
PERIODS = (7, 30, 90)
MOST = 10
DECIDED = {
    State.PUBLISHED: "published",
    State.ANSWERED: "published",
    State.DECLINED: "declined",
    State.SPAM: "declined",
}


@dataclass(frozen=True)
class Figures:
    """Each series has one number a day, the oldest day first."""

    days: list[date]
    counted_at: datetime
    series: dict[str, list[int]]
    most_read: list[tuple[Article, int]]
    most_commented: list[tuple[Article, int]]

    def total(self, name: str) -> int:
        return sum(self.series[name])


def figures_of(period: int) -> Figures:
    """Of the last `period` days, today among them."""
    name = f"figures:{period}:{timezone.localdate()}"
    kept = cache.get(name)
    if kept is None:
        kept = _count(period)
        cache.set(name, kept, SECONDS)
    return kept


def _count(period: int) -> Figures:
    today = timezone.localdate()
    days = [today - timedelta(days=back) for back in range(period - 1, -1, -1)]
    begin = timezone.make_aware(datetime.combine(days[0], time.min))
    series = _publications(begin) | _comments(begin)
    series["reads"] = dict(Reads.objects.filter(day__gte=days[0]).values_list("day").annotate(Sum("count")))
    series["clicks"] = dict(DonationClicks.objects.filter(day__gte=days[0]).values_list("day").annotate(Sum("count")))
    by_day = {name: [numbers.get(day, 0) for day in days] for name, numbers in series.items()}
    return Figures(days, timezone.now(), by_day, most_read(period, MOST), _most_commented(begin))


def _publications(begin: datetime) -> dict[str, dict[date, int]]:
    rows = Article.objects.published().filter(published_at__gte=begin).order_by()
    counted = rows.values_list("edition", TruncDate("published_at")).annotate(Count("pk"))
    return _parted(counted, Edition.values)


def _comments(begin: datetime) -> dict[str, dict[date, int]]:
    readers = Comment.objects.filter(by_editors=False).order_by()
    sent = readers.filter(sent_at__gte=begin).values_list(TruncDate("sent_at")).annotate(Count("pk"))
    decided = readers.filter(decided_at__gte=begin, state__in=DECIDED)
    counted = decided.values_list("state", TruncDate("decided_at")).annotate(Count("pk"))
    by_outcome = _parted(((DECIDED[State(state)], day, number) for state, day, number in counted), DECIDED.values())
    return {"sent": dict(sent)} | by_outcome


def _parted(rows: Iterable[tuple[str, date, int]], names: Iterable[str]) -> dict[str, dict[date, int]]:
    parted: dict[str, dict[date, int]] = {name: {} for name in names}
    for name, day, number in rows:
        parted[name][day] = parted[name].get(day, 0) + number
    return parted


def _most_commented(begin: datetime) -> list[tuple[Article, int]]:
    rows = Comment.objects.public().filter(sent_at__gte=begin).order_by().values_list("article").annotate(n=Count("pk"))
    first = list(rows.order_by("-n", "-article")[:MOST])
    stories = Article.objects.select_related("section").defer("body", "wire_text").in_bulk([pk for pk, _n in first])
    return [(stories[pk], number) for pk, number in first if pk in stories]
