"""RSS and Atom of each list: full text, absolute links, names that never change."""

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from django.utils.html import format_html
from django.utils.translation import get_language

from articles.forgetting import list_name
from articles.models import Article, Author, Rendition, Section, Source, Tag
from articles.texts import for_xml, summary
from articles.views.dates import Span
from articles.views.showing import shows_stories
from portal.links import absolute, reverse_in
from portal.models import SiteSettings
from portal.pagecache import public_page, shows

ITEMS = 30
QUARTER = 900
MODELS: dict[str, Any] = {"section": Section, "tag": Tag, "author": Author, "source": Source}
OWN_LINK = re.compile(r'(\s(?:href|src)=")/(?!/)')


class Rss(Rss201rev2Feed):
    def rss_attributes(self):
        names = {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }
        return super().rss_attributes() | names

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("dc:language", item["language"])
        handler.addQuickElement("content:encoded", item["content"])


class Atom(Atom1Feed):
    def item_attributes(self, item):
        return super().item_attributes(item) | {"xml:lang": item["language"]}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})


FORMS = {"rss": Rss, "atom": Atom}


@public_page(QUARTER)
def front(request: HttpRequest, form: str) -> HttpResponse:
    shows(request, f"stories:{get_language()}")
    return _feed(request, form, Article.objects.all(), "", absolute(reverse_in(get_language(), "front")))


@public_page(QUARTER)
def listing(request: HttpRequest, kind: str, slug: str, form: str) -> HttpResponse:
    """The feed of a section, a tag, an author or a source."""
    thing = get_object_or_404(MODELS[kind], slug=slug)
    shows(request, thing, list_name(thing, get_language()))
    return _feed(request, form, thing.articles.all(), thing.name, absolute(thing.get_absolute_url()))


@public_page(QUARTER)
def dated(request: HttpRequest, form: str, **numbers: str) -> HttpResponse:
    """The feed of a year, a month or a day."""
    span = Span.of(**numbers)
    shows(request, f"stories:{get_language()}")
    return _feed(request, form, span.stories(Article.objects.all()), span.title, absolute(span.path))


def _feed(request: HttpRequest, form: str, stories, title: str, link: str) -> HttpResponse:
    edition = get_language()
    site = SiteSettings.load()
    name = site.in_language("name", edition)
    feed = FORMS[form](
        title=for_xml(f"{name}: {title}" if title else name),
        link=link,
        description=for_xml(site.in_language("tagline", edition) or name),
        language=edition,
        feed_url=absolute(request.path),
        feed_guid=link,
    )
    shows(request, until=stories.in_edition(edition).next_change())
    newest = list(stories.published().in_edition(edition).newest().for_cards().prefetch_related("tags")[:ITEMS])
    shows_stories(request, newest)
    for story in newest:
        feed.add_item(**_item(story))
    return _written(feed)


def _item(story: Article) -> dict:
    jpeg = _jpeg(story)
    return {
        "title": for_xml(story.headline),
        "link": absolute(story.get_absolute_url()),
        "description": for_xml(summary(story)),
        "content": for_xml(_content(story, jpeg)),
        "language": story.language,
        "unique_id": permanent_id(story),
        "unique_id_is_permalink": False,
        "author_name": for_xml(_signed(story)) or None,
        "pubdate": timezone.localtime(story.published_at),
        "updateddate": timezone.localtime(story.modified_at or story.published_at),
        "categories": [for_xml(name) for name in (story.section.name, *(tag.name for tag in story.tags.all()))],
        "enclosures": [Enclosure(absolute(jpeg.file.url), str(jpeg.file.size), "image/jpeg")] if jpeg else [],
    }


def permanent_id(story: Article) -> str:
    """A tag URI (RFC 4151): stays when headline, section, edition or slug change."""
    host = urlsplit(settings.SITE_URL).hostname
    return f"tag:{host},{timezone.localdate(story.created_at)}:story:{story.pk}"


def _jpeg(story: Article) -> Rendition | None:
    copies = story.photo.copies(Rendition.Format.JPEG) if story.photo else []
    return copies[-1] if copies else None


def _content(story: Article, jpeg: Rendition | None) -> str:
    picture = format_html('<p><img src="{}" alt="{}"></p>', absolute(jpeg.file.url), story.photo_alt) if jpeg else ""
    standfirst = format_html("<p><strong>{}</strong></p>", story.standfirst) if story.standfirst.strip() else ""
    return picture + standfirst + OWN_LINK.sub(rf"\1{settings.SITE_URL}/", story.body)


def _signed(story: Article) -> str:
    """Who wrote it: people, else the agency."""
    names = [author.in_language("name", story.language) for author in story.authors.all()]
    if story.byline_text:
        names.append(story.byline_text)
    if not names and story.source:
        names.append(story.source.in_language("name", story.language))
    return ", ".join(names)


def _written(feed: Any) -> HttpResponse:
    response = HttpResponse(content_type=feed.content_type)
    feed.write(response, "utf-8")
    return response
