"""What waits for this person: how much of each, since when, and the way to the work. Asked for at once."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timesince import timesince
from django.utils.translation import gettext_lazy as _

from articles import authority
from articles.models import Article, State
from comments.models import Comment, MistakeReport, Report
from portal.models import User
from portal.newsroom.health.problems import failures

Heap = tuple[QuerySet, str]  # things, and the field that says since when each lies there


@dataclass(frozen=True)
class Tile:
    name: str
    label: Promise
    number: int
    address: str
    since: datetime | None = None  # the oldest of them
    next_at: datetime | None = None

    @property
    def age(self) -> str:
        """In one unit, for a glance: 20 hours."""
        return timesince(self.since, depth=1) if self.since else ""


@dataclass(frozen=True)
class Kind:
    name: str
    label: Promise
    permission: str
    page: str
    query: str = ""

    def tile(self, counted: dict[str, tuple[int, datetime | None]]) -> Tile:
        number, since = counted.get(self.name, (0, None))
        return Tile(self.name, self.label, number, reverse(self.page) + self.query, since)


STORIES, COMMENTS = "admin:articles_article_changelist", "admin:comments_comment_changelist"
KINDS = (
    Kind("review", _("In review"), "articles.publish_article", STORIES, "?is=review"),
    Kind("changed", _("Unpublished changes"), "articles.publish_article", STORIES, "?is=changed"),
    Kind("comments", _("Comments waiting"), "comments.view_comment", COMMENTS),
    Kind("unread", _("Comments nobody has opened"), "comments.view_comment", COMMENTS, "?state=all&flag=unread"),
    Kind("reports", _("Complaints about comments"), "comments.view_report", "admin:comments_report_changelist"),
    Kind(
        "mistakes",
        _("Mistakes reported"),
        "comments.handle_mistakereport",
        "admin:comments_mistakereport_changelist",
    ),
    Kind("failures", _("Failed or late"), "articles.publish_article", "admin:health"),
)


def waiting_for(user: User) -> list[Tile]:
    """Only what this person may see; a heap of nothing too, for that is good news."""
    kinds = [kind for kind in KINDS if user.has_perm(kind.permission)]
    if not kinds:
        return []
    wanted = {kind.name for kind in kinds}
    heaps = [(name, heap) for name, heap in _heaps(user) if name in wanted]
    first, *rest = (_counted(name, *heap) for name, heap in heaps)
    counted: dict[str, tuple[int, datetime | None]] = {}
    for name, number, since in first.union(*rest, all=True):
        before, earliest = counted.get(name, (0, None))
        counted[name] = before + number, min(filter(None, (earliest, since)), default=None)
    return [kind.tile(counted) for kind in kinds]


def _heaps(user: User) -> list[tuple[str, Heap]]:
    in_review = Article.objects.filter(state=State.REVIEW)
    changed = Article.objects.filter(working__isnull=False)
    return [
        ("review", (authority.within_beat(user, in_review), "saved_at")),
        ("changed", (authority.within_beat(user, changed), "saved_at")),
        ("comments", (Comment.objects.waiting(), "sent_at")),
        ("unread", (Comment.objects.unread(), "sent_at")),
        ("reports", (Report.objects.open(), "at")),
        ("mistakes", (authority.within_beat(user, MistakeReport.objects.open(), "article__"), "at")),
        *(("failures", heap) for heap in failures()),
    ]


def _counted(name: str, things: QuerySet, since: str) -> QuerySet:
    named = things.order_by().annotate(heap=Value(name)).values("heap")
    return named.annotate(number=Count("pk"), since=Min(since)).values_list("heap", "number", "since")
