"""Numbers by day, for charts. All of them are counted at once and kept for a minute."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.core.cache import cache
from django.db.models import Count, F, QuerySet, Sum, Value
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
SERIES_OF = {("decided", str(state)): name for state, name in DECIDED.items()}
SERIES_OF |= {("publications", edition): edition for edition in Edition.values}
SERIES = ["sent", "reads", "clicks", *dict.fromkeys(SERIES_OF.values())]


class Leader(NamedTuple):
    """A story among those of its kind: read most, commented on most."""

    pk: int
    headline: str
    language: str
    number: int


@dataclass(frozen=True)
class Figures:
    """Each series has one number a day, the oldest day first."""

    days: list[date]
    counted_at: datetime
    series: dict[str, list[int]]
    most_read: list[Leader]
    most_commented: list[Leader]

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
    series = {name: dict.fromkeys(days, 0) for name in SERIES}
    for kind, part, day, number in _rows(begin, days[0]):
        by_day = series[SERIES_OF.get((kind, part), kind)]
        if day in by_day:
            by_day[day] += number
    numbers = {name: list(by_day.values()) for name, by_day in series.items()}
    return Figures(
        days,
        timezone.now(),
        numbers,
        most_read=[Leader(*row) for row in most_read(period, MOST)],
        most_commented=[Leader(*row) for row in _most_commented(begin)],
    )


def _rows(begin: datetime, first: date) -> QuerySet:
    """All series, asked for at once: what was counted, which part of it, the day, the number."""
    readers = Comment.objects.filter(by_editors=False)
    decided = readers.filter(decided_at__gte=begin, state__in=DECIDED)
    public = Article.objects.published().filter(published_at__gte=begin)
    days = {"reads": Reads.objects, "clicks": DonationClicks.objects}
    return _by_day("publications", public, F("edition"), TruncDate("published_at"), Count("pk")).union(
        _by_day("sent", readers.filter(sent_at__gte=begin), Value(""), TruncDate("sent_at"), Count("pk")),
        _by_day("decided", decided, F("state"), TruncDate("decided_at"), Count("pk")),
        *(_by_day(kind, rows.filter(day__gte=first), Value(""), F("day"), Sum("count")) for kind, rows in days.items()),
        all=True,
    )


def _by_day(kind: str, rows: QuerySet, part, day, number) -> QuerySet:
    named = rows.order_by().annotate(figure=Value(kind), part=part, on=day)
    return named.values("figure", "part", "on").annotate(number=number).values_list("figure", "part", "on", "number")


def _most_commented(begin: datetime) -> Iterable[tuple]:
    public = Comment.objects.public().filter(sent_at__gte=begin).order_by()
    counted = public.values_list("article", "article__headline", "article__language").annotate(number=Count("pk"))
    return counted.order_by("-number", "-article")[:MOST]
