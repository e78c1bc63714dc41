"""The charts: which there are, who may see each, and where its numbers lead."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.models import User
from portal.newsroom.figures.chart import Chart, bars_of
from portal.newsroom.figures.counting import Figures

STORIES = "admin:articles_article_changelist"
COMMENTS = "admin:comments_comment_changelist"
LINKS = "admin:donations_donationlink_changelist"


@dataclass(frozen=True)
class Kind:
    """A chart of the page: which series it shows, who may see it, and where a day of it leads."""

    name: str
    title: Promise
    parts: tuple[tuple[str, Promise], ...]
    permission: str
    work: str
    day_field: str = ""
    query: tuple[tuple[str, str], ...] = ()
    note: Promise | str = ""


PUBLICATIONS = Kind(
    "publications",
    _("Publications"),
    (("ru", _("Russian edition")), ("en", _("English edition"))),
    "articles.view_article",
    STORIES,
    "published_at",
    (("is", "published"),),
)
KINDS = (
    PUBLICATIONS,
    Kind(
        "comments",
        _("Comments received"),
        (("sent", _("received")),),
        "comments.view_comment",
        COMMENTS,
        "sent_at",
        (("state", "all"),),
    ),
    Kind(
        "decisions",
        _("Comments decided"),
        (("published", _("published or answered")), ("declined", _("declined or spam"))),
        "comments.view_comment",
        COMMENTS,
        "decided_at",
        (("state", "all"),),
    ),
    Kind(
        "clicks",
        _("Clicks on donation links"),
        (("clicks", _("clicks")),),
        "donations.view_donationlink",
        LINKS,
    ),
    Kind(
        "reads",
        _("Reads"),
        (("reads", _("reads")),),
        "articles.view_article",
        STORIES,
        note=_("Counted without cookies. Readers without JavaScript are not counted."),
    ),
)


@dataclass(frozen=True)
class Drawing:
    kind: Kind
    chart: Chart
    total: int
    work: str
    rows: list[tuple[date, str, tuple[int, ...]]]


def kinds_for(user: User | AnonymousUser) -> list[Kind]:
    """Those that this person may see."""
    return [kind for kind in KINDS if user.has_perm(kind.permission)]


def drawing_of(kind: Kind, figures: Figures) -> Drawing:
    parts: Sequence[Sequence[int]] = [figures.series[name] for name, _label in kind.parts]
    rows = [
        (day, work_of(kind, day), numbers) for day, numbers in zip(figures.days, zip(*parts, strict=True), strict=True)
    ]
    total = sum(figures.total(name) for name, _label in kind.parts)
    return Drawing(kind, bars_of(figures.days, parts), total, work_of(kind), rows[::-1])


def work_of(kind: Kind, day: date | None = None) -> str:
    """The list of what was counted; of one day where the list knows days."""
    query = dict(kind.query)
    if day and kind.day_field:
        query |= {f"{kind.day_field}__{part}": str(getattr(day, part)) for part in ("year", "month", "day")}
    return f"{reverse(kind.work)}?{urlencode(query)}" if query else reverse(kind.work)
