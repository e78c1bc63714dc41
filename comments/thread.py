"""The approved comments of a story, so many on a page, with answers one level in.

However long the discussion is, a page costs the same few queries: how many there are, the beginnings of this page,
their first answers, and how many more there are.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import Http404, QueryDict

from articles.models import Article
from comments.answered import mark_answered
from comments.models import Comment, State

PER_PAGE = 50
FIRST_ANSWERS = 20  # printed under a comment; the others have a page of their own
NEWEST = "new"
LONGEST = 6  # digits of a page's number
MOST_STONES = 100
REMOVED = [state for state in State if state != State.PUBLISHED]
PRINTED = ("name", "text", "language", "state", "by_editors", "sent_at", "root_id", "parent_id", "revision_id")
ANSWERED = ("parent__name", "parent__state", "parent__root_id")


@dataclass(frozen=True)
class Asked:
    """What the address asks for: `?cpage=2`, `?corder=new`, `?thread=17`. Anything else is not found."""

    page: int = 1
    newest_first: bool = False
    root: int | None = None

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        order = query.get("corder")
        if order not in (None, NEWEST):
            raise Http404
        root = _number(query.get("thread", ""), 18) if "thread" in query else None
        return cls(_number(query.get("cpage", "1"), LONGEST), order == NEWEST, root)


def _number(text: str, longest: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= longest and text[0] != "0"):
        raise Http404
    return int(text)


@dataclass
class Thread:
    """A comment with its answers. One that was removed stands as a stone: its answers would hang in the air."""

    comment: Comment
    answers: list[Comment] = field(default_factory=list)
    total: int = 0

    @property
    def removed(self) -> bool:
        return self.comment.state != State.PUBLISHED

    @property
    def all_printed(self) -> bool:
        return len(self.answers) >= self.total


class ThreadPage:
    """One page of the discussion of a story."""

    def __init__(self, article: Article, asked: Asked):
        self.article, self.asked = article, asked

    @cached_property
    def number(self) -> int:
        """How many comments readers see, on all pages."""
        return approved(self.article).count()

    @cached_property
    def page(self) -> Page:
        """Of beginnings; of the answers to one beginning where the address asks for its thread."""
        rows = answers_to(self.asked.root) if self.asked.root else self._beginnings()
        paginator = Paginator(rows, PER_PAGE)
        if self.asked.page > paginator.num_pages:
            raise Http404
        return paginator.page(self.asked.page)

    @cached_property
    def threads(self) -> list[Thread]:
        if not self.number:
            if self.asked.page > 1 or self.asked.root:
                raise Http404
            return []
        threads = [self._one_thread()] if self.asked.root else self._many()
        mark_answered((one for thread in threads for one in (thread.comment, *thread.answers)), self.article)
        return threads

    def _beginnings(self) -> QuerySet[Comment]:
        order = ("-sent_at", "-pk") if self.asked.newest_first else ("sent_at", "pk")
        return beginnings(self.article).only(*PRINTED).order_by(*order)

    def _one_thread(self) -> Thread:
        beginning = Comment.objects.filter(article=self.article, root=None, pk=self.asked.root or 0).first()
        if beginning is None or not self.page.paginator.count:
            raise Http404
        return Thread(beginning, list(self.page), self.page.paginator.count)

    def _many(self) -> list[Thread]:
        threads = {comment.pk: Thread(comment) for comment in self._with_stones()}
        answers = Comment.objects.approved().filter(root__in=threads).order_by()
        for root, total in answers.values_list("root").annotate(Count("pk")):
            threads[root].total = total
        if any(thread.total for thread in threads.values()):
            place = Window(RowNumber(), partition_by=F("root"), order_by=[F("sent_at").asc(), F("pk").asc()])
            first = answers.annotate(place=place).filter(place__lte=FIRST_ANSWERS).values("pk")
            for answer in _printed(Comment.objects.filter(pk__in=first)):
                threads[answer.root_id or 0].answers.append(answer)
        return list(threads.values())

    def _with_stones(self) -> list[Comment]:
        """The beginnings of this page, and among them the removed ones that have answers: they count for no page."""
        shown = list(self.page)
        removed = Comment.objects.filter(article=self.article, root=None, state__in=REMOVED).only(*PRINTED)
        answered = removed.filter(Exists(Comment.objects.approved().filter(root=OuterRef("pk"))))
        stones = answered.filter(self._time_of_page(shown)).order_by("sent_at")[:MOST_STONES]
        newest = self.asked.newest_first
        return sorted([*shown, *stones], key=lambda comment: (comment.sent_at, comment.pk), reverse=newest)

    def _time_of_page(self, shown: list[Comment]) -> Q:
        """From its first comment to the first of the next page; the outer pages reach as far as there is time."""
        since, until = ("lte", "gt") if self.asked.newest_first else ("gte", "lt")
        time = Q()
        if self.page.has_previous():
            time &= Q(**{f"sent_at__{since}": shown[0].sent_at})
        if self.page.has_next():
            following = self.page.paginator.object_list[self.page.end_index()]
            time &= Q(**{f"sent_at__{until}": following.sent_at})
        return time


def approved(article: Article) -> QuerySet[Comment]:
    return Comment.objects.approved().filter(article=article)


def beginnings(article: Article) -> QuerySet[Comment]:
    return approved(article).filter(root=None)


def answers_to(root: int) -> QuerySet[Comment]:
    return _printed(Comment.objects.approved().filter(root=root))


def _printed(answers: QuerySet[Comment]) -> QuerySet[Comment]:
    return answers.select_related("parent").only(*PRINTED, *ANSWERED).order_by("sent_at", "pk")


def query_of(comment: Comment) -> str:
    """The part of the address after `?` under which an approved comment stands; empty on the first page."""
    if comment.root_id is None:
        return _page_of(comment, beginnings(comment.article))
    before = _before(comment, Comment.objects.approved().filter(root=comment.root_id)).count()
    if before < FIRST_ANSWERS:
        return _page_of(Comment.objects.get(pk=comment.root_id), beginnings(comment.article))
    page = before // PER_PAGE + 1
    return f"thread={comment.root_id}" + (f"&cpage={page}" if page > 1 else "")


def _page_of(comment: Comment, rows: QuerySet[Comment]) -> str:
    page = _before(comment, rows).count() // PER_PAGE + 1
    return f"cpage={page}" if page > 1 else ""


def _before(comment: Comment, rows: QuerySet[Comment]) -> QuerySet[Comment]:
    return rows.filter(Q(sent_at__lt=comment.sent_at) | Q(sent_at=comment.sent_at, pk__lt=comment.pk))
