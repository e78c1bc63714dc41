"""What is wrong now, each with the way to the work behind it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from articles.models import Article, Source, State
from comments.models import Comment
from portal.donations.models import DonationLink
from portal.newsroom.models import LinkCheck
from portal.newsroom.outlook.coming import late_plans

LATELY = timedelta(days=7)
GRACE = timedelta(minutes=5)  # for the worker, which looks each minute
DAY = timedelta(days=1)
MOST = 50


@dataclass(frozen=True)
class DeadLink:
    check: LinkCheck
    thing: DonationLink | Source

    @property
    def kind(self) -> str:
        return "donation" if isinstance(self.thing, DonationLink) else "source"


@dataclass
class Health:
    overdue_changes: list[Article]
    late_plans: list[Article]
    waiting_long: int
    oldest: datetime | None
    dead_links: list[DeadLink]
    failed_tasks: list[DBTaskResult]
    stuck_since: datetime | None  # the worker has not begun what has long been due

    @property
    def is_well(self) -> bool:
        return not self.number

    @property
    def number(self) -> int:
        stories = len(self.overdue_changes) + len(self.late_plans)
        machines = len(self.dead_links) + len(self.failed_tasks) + bool(self.stuck_since)
        return stories + machines + bool(self.waiting_long)


def health() -> Health:
    now = timezone.now()
    long_waiting = Comment.objects.waiting().filter(sent_at__lt=now - DAY).order_by("sent_at")
    stuck = _ready().order_by("run_after", "enqueued_at").first()
    return Health(
        overdue_changes=list(_overdue(now)[:MOST]),
        late_plans=list(late_plans()[:MOST]),
        waiting_long=long_waiting.count(),
        oldest=long_waiting.values_list("sent_at", flat=True).first(),
        dead_links=_dead_links(),
        failed_tasks=list(failed_tasks()[:MOST]),
        stuck_since=stuck.enqueued_at if stuck else None,
    )


def failures() -> list[tuple[QuerySet, str]]:
    """What went wrong with machines, for the desk, each with the field that says since when."""
    return [
        (LinkCheck.objects.filter(failing_since__isnull=False), "failing_since"),
        (failed_tasks(), "finished_at"),
        (_overdue(timezone.now()), "due_at"),
        (_ready(), "enqueued_at"),
    ]


def failed_tasks() -> QuerySet[DBTaskResult]:
    """Mails and other work that the worker gave up, lately."""
    since = timezone.now() - LATELY
    return DBTaskResult.objects.filter(status=TaskResultStatus.FAILED, finished_at__gt=since).order_by("-finished_at")


def _overdue(now: datetime) -> QuerySet[Article]:
    due = Q(due_at__lt=now - GRACE, state=State.PUBLISHED)
    return Article.objects.filter(due).select_related("section").defer("body", "wire_text").order_by("due_at")


def _ready() -> QuerySet[DBTaskResult]:
    """Long due and not begun: the worker does not run. What has no hour of its own is due when it is enqueued."""
    before = timezone.now() - GRACE * 3
    at_once = Q(run_after=get_date_max(), enqueued_at__lt=before)
    return DBTaskResult.objects.filter(at_once | Q(run_after__lt=before), status=TaskResultStatus.READY)


def _dead_links() -> list[DeadLink]:
    checks = {check.url: check for check in LinkCheck.objects.filter(failing_since__isnull=False)[:MOST]}
    if not checks:
        return []
    donations = [DeadLink(checks[link.url], link) for link in DonationLink.objects.filter(url__in=checks)]
    return donations + [DeadLink(checks[source.url], source) for source in Source.objects.filter(url__in=checks)]
