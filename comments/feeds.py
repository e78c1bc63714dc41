"""RSS and Atom of the comments under one story: the newest approved ones, in plain text."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape, linebreaks
from django.utils.translation import gettext as _

from articles.feeds.items import permanent_id
from articles.models import Article
from articles.texts import for_xml
from comments.discussion import discussion_of
from comments.models import Comment
from comments.thread import approved
from portal.links import absolute
from portal.models import SiteSettings
from portal.pagecache import public_page, shows

ITEMS = 30
QUARTER = 900
FORMS: dict[str, Any] = {"rss": Rss201rev2Feed, "atom": Atom1Feed}


@public_page(QUARTER)
def comments_feed(request: HttpRequest, section: str, pk: str, slug: str, form: str) -> HttpResponse:
    article = get_object_or_404(Article.objects.published().select_related("section"), pk=pk)
    site = SiteSettings.load()
    if not discussion_of(article, site).offered:
        raise Http404
    shows(request, article, f"comments:{article.pk}", until=article.expires_at)
    address = article.get_absolute_url()
    if request.path != f"{address}feed/{form}/":
        return HttpResponsePermanentRedirect(f"{address}feed/{form}/")
    title = _("Comments: %(headline)s") % {"headline": article.headline}
    feed = FORMS[form](
        title=for_xml(title),
        link=absolute(f"{address}#comments"),
        description=for_xml(f"{site.in_language('name', article.edition)}. {title}"),
        language=article.edition,
        feed_url=absolute(request.path),
        feed_guid=f"{permanent_id(article)}:comments",
    )
    for comment in approved(article).order_by("-sent_at", "-pk")[:ITEMS]:
        feed.add_item(**_item(article, comment))
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response


def _item(article: Article, comment: Comment) -> dict:
    """The address spares a query each: the story is at hand."""
    link = absolute(f"{article.get_absolute_url()}comment/{comment.pk}/")
    return {
        "title": for_xml(comment.name),
        "link": link,
        "description": for_xml(linebreaks(escape(comment.text))),
        "unique_id": f"{permanent_id(article)}:comment:{comment.pk}",
        "unique_id_is_permalink": False,
        "author_name": for_xml(comment.name),
        "pubdate": timezone.localtime(comment.sent_at),
        "updateddate": timezone.localtime(comment.decided_at or comment.sent_at),
    }
