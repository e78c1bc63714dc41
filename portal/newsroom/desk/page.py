"""Puts the desk of one person together."""

from dataclasses import dataclass, field

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles import authority
from articles.models import Article, Move, State
from portal.models import User
from portal.newsroom.desk.waiting import Tile, waiting_for
from portal.newsroom.figures.counting import Figures, Leader, figures_of
from portal.newsroom.figures.drawing import PUBLICATIONS, Drawing, drawing_of, kinds_for, work_of
from portal.newsroom.outlook.coming import APPEARS, OUT, Day, Event, coming_days

SHOWN = 8
PERIOD = 30  # days in the charts
CHARTS = ("publications", "comments", "reads", "clicks")
READ = 5


@dataclass
class Desk:
    """Only what this person may see."""

    may_write: bool = False
    tiles: list[Tile] = field(default_factory=list)
    review: list[Article] = field(default_factory=list)
    drafts: list[Article] = field(default_factory=list)
    today: Day | None = None
    later: list[Event] = field(default_factory=list)
    figures: Figures | None = None
    drawings: list[Drawing] = field(default_factory=list)
    most_read: list[Leader] = field(default_factory=list)


def desk_of(user: User) -> Desk:
    desk = Desk(may_write=user.has_perm("articles.add_article"), tiles=waiting_for(user))
    if user.has_perm("articles.view_article"):
        _put_stories(desk, user)
    if kinds := [kind for kind in kinds_for(user) if kind.name in CHARTS]:
        desk.figures = figures_of(PERIOD)
        desk.drawings = [drawing_of(kind, desk.figures) for kind in kinds]
        desk.most_read = desk.figures.most_read[:READ] if desk.today else []
    return desk


def _put_stories(desk: Desk, user: User) -> None:
    last_move = Move.objects.filter(article=OuterRef("pk")).order_by("-at", "-pk")
    reason = Subquery(last_move.filter(now=State.DRAFT).values("reason")[:1])
    stories = Article.objects.select_related("section", "saved_by").defer("body", "wire_text", "standfirst")
    if desk.may_write:
        desk.drafts = list(_own(stories, user, State.DRAFT).annotate(returned_because=reason)[:SHOWN])
        desk.review = list(_in_review(stories, user).order_by("saved_at")[:SHOWN])
    desk.today, *days = coming_days()
    desk.later = [event for day in days for event in day.events][:SHOWN]
    desk.tiles += _of_day(desk.today)


def _of_day(day: Day) -> list[Tile]:
    to_come = [event for event in day.events if event.kind is APPEARS]
    out = sum(event.kind is OUT for event in day.events)
    following = to_come[0].at if to_come else None
    return [
        Tile("to-come", _("Still to come today"), len(to_come), reverse("admin:outlook"), next_at=following),
        Tile("out", _("Published today"), out, work_of(PUBLICATIONS, day.day)),
    ]


def _own(stories: QuerySet, user: User, state: State) -> QuerySet:
    return stories.filter(Q(created_by=user) | Q(saved_by=user), state=state).order_by("-saved_at")


def _in_review(stories: QuerySet, user: User) -> QuerySet:
    """Those of the beat, for an editor; their own, for a reporter, who waits."""
    if user.has_perm("articles.publish_article"):
        return authority.within_beat(user, stories.filter(state=State.REVIEW))
    return _own(stories, user, State.REVIEW)
