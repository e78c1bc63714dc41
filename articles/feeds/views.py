"""The addresses of feeds: below the front page of an edition and below each of its lists."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import http_date
from django.utils.translation import get_language

from articles.bodies import photos_of, shows_photos
from articles.feeds.forms import Atom, Rss, add
from articles.feeds.items import Item, item_of
from articles.feeds.json_feed import JsonFeed
from articles.feeds.partners import Dzen, Telegram
from articles.forgetting import list_name
from articles.models import Article, Author, Section, Source, Tag
from articles.querysets import ArticleQuerySet
from articles.texts import for_xml
from articles.views.dates import Span
from articles.views.showing import shows_stories
from portal.links import absolute, reverse_in
from portal.models import SiteSettings
from portal.pagecache import public_page, shows

ITEMS = 30
QUARTER = 900
MODELS: dict[str, Any] = {"section": Section, "tag": Tag, "author": Author, "source": Source}
FORMS: dict[str, Any] = {"rss": Rss, "atom": Atom, "json": JsonFeed, "telegram": Telegram, "dzen": Dzen}


@public_page(QUARTER)
def front(request: HttpRequest, form: str) -> HttpResponse:
    shows(request, f"stories:{get_language()}")
    return _newest(request, form, Article.objects.all(), "", absolute(reverse_in(get_language(), "front")))


@public_page(QUARTER)
def listing(request: HttpRequest, kind: str, slug: str, form: str) -> HttpResponse:
    """The feed of a section, a tag, an author or a source."""
    thing = get_object_or_404(MODELS[kind], slug=slug)
    shows(request, thing, list_name(thing, get_language()))
    return _newest(request, form, thing.articles.all(), thing.name, absolute(thing.get_absolute_url()))


@public_page(QUARTER)
def dated(request: HttpRequest, form: str, **numbers: str) -> HttpResponse:
    """The feed of a year, a month or a day."""
    span = Span.of(**numbers)
    shows(request, f"stories:{get_language()}")
    return _newest(request, form, span.stories(Article.objects.all()), span.title, absolute(span.path))


def _newest(request: HttpRequest, form: str, stories: ArticleQuerySet, title: str, link: str) -> HttpResponse:
    edition = get_language()
    shows(request, until=stories.in_edition(edition).next_change())
    return feed_of(request, form, stories.published().in_edition(edition).newest().for_feeds()[:ITEMS], title, link)


def feed_of(
    request: HttpRequest, form: str, stories: Iterable[Article], title: str, link: str, address: str = ""
) -> HttpResponse:
    """Public `stories`, fetched as `for_feeds()` does, in the form `rss`, `atom`, `json`, `telegram` or `dzen`.

    title: of the list, empty for the whole edition; link: the absolute address of its page; address: of the feed, where
    the path alone does not say it.
    """
    stories = list(stories)
    shows_stories(request, stories)
    photos = photos_of(stories)
    shows_photos(request, photos)
    items = (item_of(story, photos) for story in stories)
    return feed_of_items(request, form, items, title, link, address)


def feed_of_items(
    request: HttpRequest, form: str, items: Iterable[Item], title: str, link: str, address: str = ""
) -> HttpResponse:
    """The same of whatever has been made an item."""
    edition, site = get_language(), SiteSettings.load()
    name = site.in_language("name", edition)
    feed = FORMS[form](
        title=for_xml(f"{name}: {title}" if title else name),
        link=link,
        description=for_xml(site.in_language("tagline", edition) or name),
        language=edition,
        author_name=for_xml(name),
        author_link=absolute(reverse_in(edition, "front")),
        feed_url=address or absolute(request.path),
        feed_guid=link,
    )
    for item in items:
        if form != "dzen" or Dzen.takes(item):
            add(feed, item)
    return _written(feed)


def _written(feed: Any) -> HttpResponse:
    """Last-Modified is the moment of writing: a withdrawal changes the feed too, and leaves no story to date it by."""
    response = HttpResponse(content_type=feed.content_type)
    response.headers["Last-Modified"] = http_date(timezone.now().timestamp())
    feed.write(response, "utf-8")
    return response
