"""The archive: a year, a month, a day."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import TruncDay, TruncMonth
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from articles.models import Article
from articles.querysets import ArticleQuerySet
from articles.views.paging import paginate
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows

QUARTER = 900
KINDS = ["year", "month", "day"]
TITLES = {"year": "Y", "month": "YEAR_MONTH_FORMAT", "day": "DATE_FORMAT"}
EARLIEST = 1000  # years before it have no four digits, and the zones of time know nothing of them


@dataclass(frozen=True)
class Span:
    """A year, a month or a day of the calendar; `after` is the first day beyond it."""

    kind: str
    first: date
    after: date

    @classmethod
    def of(cls, year: str, month: str = "", day: str = "") -> "Span":
        """The span that an address names; no such date, or one to come, is not found."""
        try:
            first = date(int(year), int(month or 1), int(day or 1))
        except ValueError:
            raise Http404 from None
        if first.year < EARLIEST or first > timezone.localdate():
            raise Http404
        if day:
            return cls("day", first, first + timedelta(days=1))
        if month:
            return cls("month", first, (first + timedelta(days=31)).replace(day=1))
        return cls("year", first, date(first.year + 1, 1, 1))

    @classmethod
    def around(cls, day: date, kind: str) -> "Span":
        """The year, month or day in which `day` lies."""
        return cls.of(*day.isoformat().split("-")[: KINDS.index(kind) + 1])

    @property
    def title(self) -> str:
        return date_format(self.first, TITLES[self.kind])

    @property
    def path(self) -> str:
        numbers = self.first.isoformat().split("-")[: KINDS.index(self.kind) + 1]
        return reverse(self.kind, kwargs=dict(zip(KINDS, numbers, strict=False)))

    @property
    def year(self) -> "Span":
        return Span.around(self.first, "year")

    @property
    def month(self) -> "Span":
        return Span.around(self.first, "month")

    def stories(self, among: ArticleQuerySet) -> ArticleQuerySet:
        """By moments and not by `__date`, so that the index on them is used."""
        return among.filter(published_at__gte=_midnight(self.first), published_at__lt=_midnight(self.after))

    def before(self, among: QuerySet) -> "Span | None":
        """The nearest earlier span of this kind that has stories."""
        return self._nearest(among.filter(published_at__lt=_midnight(self.first)).order_by("-published_at"))

    def following(self, among: QuerySet) -> "Span | None":
        return self._nearest(among.filter(published_at__gte=_midnight(self.after)).order_by("published_at"))

    def _nearest(self, stories: QuerySet) -> "Span | None":
        moment = stories.values_list("published_at", flat=True).first()
        return Span.around(timezone.localdate(moment), self.kind) if moment else None


@public_page(QUARTER)
def year(request: HttpRequest, year: str) -> HttpResponse:
    span = Span.of(year)
    months = _counted(span, TruncMonth("published_at"))
    shows(request, f"stories:{get_language()}", until=_next_change())
    return render(request, "articles/year.html", _context(span) | {"months": months})


@public_page(QUARTER, query=("page",))
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    span = Span.of(year, month)
    page = paginate(request, span.stories(_public()).newest().for_cards())
    shows(request, f"stories:{get_language()}", until=_next_change())
    shows_stories(request, page)
    weeks = _weeks(span, dict(_counted(span, TruncDay("published_at"))))
    return render(request, "articles/month.html", _context(span) | {"page": page, "weeks": weeks})


@public_page(QUARTER, query=("page",))
def day(request: HttpRequest, year: str, month: str, day: str) -> HttpResponse:
    span = Span.of(year, month, day)
    page = paginate(request, span.stories(_public()).newest().for_cards())
    context = _context(span) | {"page": page}
    _shows_days(request, span, context["before"], context["following"])
    shows_stories(request, page)
    return render(request, "articles/day.html", context)


def years() -> list[tuple[Span, int]]:
    """The years that have stories, newest first, with how many. Counted year by year, each by the index on dates."""
    moments = _public().aggregate(first=Min("published_at"), last=Max("published_at"))
    if not moments["first"]:
        return []
    first, last = (timezone.localdate(moments[end]).year for end in ("first", "last"))
    spans = [Span.of(f"{year:04}") for year in range(last, first - 1, -1)]
    counted = [(span, span.stories(_public()).count()) for span in spans]
    return [(span, count) for span, count in counted if count]


def _public() -> ArticleQuerySet:
    return Article.objects.published().in_edition(get_language())


def _next_change() -> datetime | None:
    return Article.objects.in_edition(get_language()).next_change()


def _context(span: Span) -> dict:
    before, following = span.before(_public()), span.following(_public())
    return {"span": span, "list_title": span.title, "before": before, "following": following}


def _shows_days(request: HttpRequest, span: Span, *neighbours: Span | None) -> None:
    """An old day does not depend on what is published today, only the newest one does."""
    edition = get_language()
    shows(request, *(f"day:{near.first}:{edition}" for near in (span, *neighbours) if near))
    shows(request, until=_next_change())
    if neighbours[-1] is None:
        shows(request, f"stories:{edition}")


def _counted(span: Span, part) -> Iterable[tuple[date, int]]:
    """How many stories each part of the span has, for the parts that have any."""
    stories = span.stories(_public()).annotate(part=part).values("part")
    counts = stories.annotate(count=Count("pk")).order_by("part").values_list("part", "count")
    return [(part.date(), count) for part, count in counts]


def _weeks(span: Span, counts: dict[date, int]) -> list[list[tuple[date, int, bool]]]:
    """The month as weeks from Monday: each day with its count and whether it belongs to the month."""
    weeks = calendar.Calendar().monthdatescalendar(span.first.year, span.first.month)
    return [[(day, counts.get(day, 0), day.month == span.first.month) for day in week] for week in weeks]


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
