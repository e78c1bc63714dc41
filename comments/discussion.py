"""Whether readers may write under a story, and what they are told if not."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Article, State
from articles.models.article import CommentPolicy
from portal.models import SiteSettings, User


@dataclass(frozen=True)
class Discussion:
    """`sentence` says why it is closed, or to whom; `closes_at` is the moment when an open one closes by the clock."""

    is_open: bool
    sentence: str = ""
    offered: bool = True  # False: the page does not speak of comments at all
    closes_at: datetime | None = None
    members_only: bool = False


def discussion_of(article: Article, site: SiteSettings) -> Discussion:
    if article.comment_policy == CommentPolicy.OFF:
        return Discussion(False, offered=False)
    if not site.comments_open:
        reason = site.in_language("closed_reason")
        return Discussion(False, " ".join([_("Comments are closed on the whole site."), reason]).strip())
    if article.comment_policy == CommentPolicy.CLOSED:
        return Discussion(False, " ".join([_("Comments on this story are closed."), article.comment_reason]).strip())
    closes_at = _closing_moment(article, site)
    if closes_at and closes_at <= timezone.now():
        day = date_format(timezone.localtime(closes_at), "DATE_FORMAT")
        return Discussion(False, _("Comments closed on %(day)s") % {"day": day.removesuffix(".")} + ".")
    if site.members_only or article.comment_policy == CommentPolicy.MEMBERS:
        return Discussion(True, _("Only readers with an account write here."), closes_at=closes_at, members_only=True)
    return Discussion(True, closes_at=closes_at)


def _closing_moment(article: Article, site: SiteSettings) -> datetime | None:
    days = site.comments_close_after if article.comments_close_after is None else article.comments_close_after
    return article.published_at + timedelta(days=days) if days and article.published_at else None


class Closed(Exception):
    """Nobody can write here now: the sentence that says why, and the status that says so to machines."""

    def __init__(self, sentence: str, status: HTTPStatus, article: Article | None = None):
        super().__init__(sentence)
        self.sentence, self.status, self.article = sentence, status, article


def open_story(pk: str | int, user: User | None = None) -> Article:
    """The story that `user` (None: a guest) may comment on.

    Raises Closed, which names the story only if readers may see it.
    """
    article = Article.objects.select_related("section").filter(pk=pk).first()
    if article is None or not article.is_public:
        raise Closed(
            _("This story is not on the site."), HTTPStatus.GONE if _was_here(article) else HTTPStatus.NOT_FOUND
        )
    discussion = discussion_of(article, SiteSettings.load())
    if not discussion.is_open or (discussion.members_only and user is None):
        raise Closed(discussion.sentence or _("This story takes no comments."), HTTPStatus.FORBIDDEN, article)
    return article


def _was_here(article: Article | None) -> bool:
    if article is None or article.published_at is None or article.published_at > timezone.now():
        return False
    return article.state in (State.PUBLISHED, State.WITHDRAWN)
