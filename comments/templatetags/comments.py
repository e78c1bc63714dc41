from urllib.parse import urlencode

from django import template
from django.template import Context
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.models import Article
from comments.discussion import discussion_of
from comments.forms import CommentForm
from comments.mistakes.verbs import may_decide
from comments.models import Comment
from comments.most_commented import most_commented as stories_most_commented
from comments.own import comments_of
from comments.receipts import receipt_url
from comments.thread import NEWEST, Asked, ThreadPage
from portal.models import SiteSettings
from portal.pagecache import shows

register = template.Library()
LATEST = 5


@register.inclusion_tag("comments/_section.html", takes_context=True)
def comment_section(context: Context, article: Article) -> dict:
    """The approved comments of a story and the form to write one: the same bytes for everybody."""
    site = context.get("site") or SiteSettings.load()
    discussion = discussion_of(article, site)
    shows(context["request"], f"comments:{article.pk}", until=discussion.closes_at)
    talk = ThreadPage(article, Asked.of(context["request"].GET))
    return {
        "article": article,
        "address": article.get_absolute_url(),
        "discussion": discussion,
        "talk": talk,
        "threads": talk.threads if discussion.offered else [],
        "invitation": _invitation(site),
        "form": CommentForm(article) if discussion.is_open and not discussion.members_only else None,
    }


@register.inclusion_tag("comments/admin/_mistakes.html", takes_context=True)
def mistakes_of(context: Context, article: Article) -> dict:
    """What readers report of a story, for the editor who has its form open."""
    request = context["request"]
    shown = request.user.has_perm("comments.view_mistakereport")
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "reports": article.mistake_reports.open().order_by("at", "pk") if shown else [],
        "may_decide": may_decide(request.user, article),
    }


@register.simple_tag
def comments_address(address: str, asked: Asked, page: int = 1, newest_first: bool | None = None) -> str:
    """The address of another page of the same discussion, or of the same in another order."""
    newest = asked.newest_first if newest_first is None else newest_first
    query = {"thread": asked.root, "corder": NEWEST if newest else None, "cpage": page if page > 1 else None}
    given = urlencode({name: value for name, value in query.items() if value})
    return f"{address}{given and '?' + given}#comments"


@register.inclusion_tag("comments/_own.html")
def own_comments(user) -> dict:
    """The latest of an account, for its own page."""
    latest = list(comments_of(user)[: LATEST + 1])
    return {"comments": latest[:LATEST], "more": len(latest) > LATEST}


@register.filter
def receipt_address(comment: Comment) -> str:
    return receipt_url(comment)


def _invitation(site: SiteSettings) -> str:
    """The editors' words in the language of the page: never those of the other language, as other texts do."""
    words = getattr(site, f"invitation_{get_language()}", "")
    return words or _("Tell us what you think about this story. The editors read every comment.")


@register.inclusion_tag("comments/_most_commented.html", takes_context=True)
def most_commented(context: Context) -> dict:
    """Stories with many comments this week, for the front page."""
    stories = stories_most_commented(get_language() or "")
    shows(context["request"], *stories)
    return {"stories": stories}
