"""What the clock and colleagues' plans will bring, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition, State

DAYS = 7
MOST = 500  # nobody reads more, and a mistaken import must not break the page
APPEARS, CHANGES, VANISHES = _("goes out"), _("changes come out"), _("leaves the site")
OUT, PLANNED, EMBARGO = _("is out"), _("planned"), _("embargo ends")


@dataclass(frozen=True)
class Event:
    article: Article
    kind: Promise
    at: datetime | None  # none for what is planned: a plan has a day and no hour


@dataclass
class Day:
    day: date
    events: list[Event] = field(default_factory=list)


@dataclass
class Outlook:
    days: list[Day]
    late: list[Article]  # their day has passed, and readers do not have them


def outlook() -> Outlook:
    """Two queries, however much there is."""
    return Outlook(coming_days(), list(late_plans()[:MOST]))


def coming_days() -> list[Day]:
    """Today and the days after it."""
    today = timezone.localdate()
    begin = timezone.make_aware(datetime.combine(today, time.min))
    end = timezone.make_aware(datetime.combine(today + timedelta(days=DAYS), time.min))
    days = {today + timedelta(days=number): Day(today + timedelta(days=number)) for number in range(DAYS)}
    for article in _stories().filter(pk__in=_within(begin, end))[:MOST]:
        for event in _events(article):
            day = timezone.localdate(event.at) if event.at else article.planned_for
            if day in days:
                days[day].events.append(event)
    for one in days.values():
        one.events.sort(key=lambda event: (event.at is not None, event.at or begin))
    return list(days.values())


def late_plans():
    """Planned for a day that has passed, and still in work."""
    unfinished = [State.DRAFT, State.REVIEW]
    return _stories().filter(state__in=unfinished, planned_for__lt=timezone.localdate()).order_by("planned_for")


def _stories():
    return Article.objects.select_related("section", "saved_by").defer("body", "wire_text", "standfirst")


def _within(begin: datetime, end: datetime) -> QuerySet:
    """The numbers of the stories, each kind found by an index of its own: in one condition all would be read."""
    planned = Q(planned_for__gte=timezone.localdate(begin), planned_for__lt=timezone.localdate(end))
    kinds = (
        Q(edition__in=Edition.values, state=State.PUBLISHED) & _in_time("published_at", begin, end),
        _in_time("due_at", begin, end),
        _in_time("expires_at", begin, end),
        _in_time("embargo_until", begin, end),
        planned,
    )
    first, *rest = (Article.objects.filter(kind).order_by().values("pk") for kind in kinds)
    return first.union(*rest)


def _in_time(name: str, begin: datetime, end: datetime) -> Q:
    return Q(**{f"{name}__gte": begin, f"{name}__lt": end})


def _events(article: Article) -> Iterator[Event]:
    if article.state == State.PUBLISHED:
        yield Event(article, APPEARS if article.is_scheduled else OUT, article.published_at)
        if article.due_at:
            yield Event(article, CHANGES, article.due_at)
        if article.expires_at:
            yield Event(article, VANISHES, article.expires_at)
    elif article.state in (State.DRAFT, State.REVIEW):
        if article.planned_for:
            yield Event(article, PLANNED, None)
        if article.embargo_until:
            yield Event(article, EMBARGO, article.embargo_until)
