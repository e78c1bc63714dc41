"""What the first page of the admin tells: what waits, what goes out today, who touched it last."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from articles import authority
from articles.models import Article, State
from comments.models import Comment, MistakeReport
from portal.models import User
from portal.newsroom.health.problems import failures_for

SHOWN = 8


@dataclass
class Desk:
    may_write: bool = False
    review: list[Article] = field(default_factory=list)
    drafts: list[Article] = field(default_factory=list)
    today: list[Article] = field(default_factory=list)
    scheduled: list[Article] = field(default_factory=list)
    may_moderate: bool = False
    failures: int | None = None  # None: nothing that this person could do
    waiting: int = 0
    oldest: datetime | None = None
    mistakes: int = 0
    oldest_mistake: datetime | None = None
    unread: int = 0
    oldest_unread: datetime | None = None


def desk_of(user: User) -> Desk:
    """Only what this person may see."""
    desk = Desk(may_write=user.has_perm("articles.add_article"))
    if user.has_perm("articles.view_article"):
        _put_stories(desk, user)
        desk.failures = failures_for(user)
    if user.has_perm("comments.view_comment"):
        desk.may_moderate = True
        waiting = Comment.objects.waiting().order_by("sent_at").values_list("sent_at", flat=True)
        desk.waiting, desk.oldest = waiting.count(), waiting.first()
        unread = Comment.objects.unread().order_by("sent_at").values_list("sent_at", flat=True)
        desk.unread, desk.oldest_unread = unread.count(), unread.first()
    if user.has_perm("comments.handle_mistakereport"):
        _put_mistakes(desk, user)
    return desk


def _put_mistakes(desk: Desk, user: User) -> None:
    """Only in stories that this person looks after."""
    rows = MistakeReport.objects.open().order_by("at").values_list("at", "article__section", "article__edition")
    found = [at for at, section, edition in rows if authority.covers_place(user, section, edition)]
    desk.mistakes, desk.oldest_mistake = len(found), next(iter(found), None)


def _put_stories(desk: Desk, user: User) -> None:
    stories = Article.objects.select_related("section", "saved_by").defer("body", "wire_text", "standfirst")
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    desk.review = list(stories.filter(state=State.REVIEW).order_by("saved_at")[:SHOWN])
    desk.drafts = list(stories.filter(state=State.DRAFT, saved_by=user).order_by("-saved_at")[:SHOWN])
    today = stories.filter(published_at__gte=midnight, published_at__lt=midnight + timedelta(days=1))
    desk.today = list(today.published().newest()[:SHOWN])
    to_come = stories.filter(state=State.PUBLISHED, published_at__gt=timezone.now())
    desk.scheduled = list(to_come.order_by("published_at")[:SHOWN])
