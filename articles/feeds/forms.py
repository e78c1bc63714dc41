"""RSS 2.0 and Atom (RFC 4287) over Django's writers, which know nothing of a whole text or of its language."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed, rfc3339_date
from django.utils.html import escape

from articles.feeds.items import Item

NAMESPACES = {
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


class Quiet:
    """A feed without stories was changed this morning: the same bytes all day, so that a 304 is told."""

    def latest_post_date(self) -> datetime:
        moments = [item["item"].modified for item in self.items]  # type: ignore[attr-defined]
        midnight = datetime.combine(timezone.localdate(), time.min)
        return max(moments) if moments else timezone.make_aware(midnight)


class Rss(Quiet, Rss201rev2Feed):
    def rss_attributes(self):
        return super().rss_attributes() | NAMESPACES

    def content_of(self, item: Item) -> str:
        return item.content

    def add_item_elements(self, handler, item: dict):
        super().add_item_elements(handler, item)
        story: Item = item["item"]
        if story.authors:  # in one element: most readers know only one
            handler.addQuickElement("dc:creator", ", ".join(signed.name for signed in story.authors))
        if story.source and story.source.url:
            handler.addQuickElement("source", story.source.name, {"url": story.source.url})
        handler.addQuickElement("dc:language", story.language)
        handler.addQuickElement("content:encoded", self.content_of(story))


class Atom(Quiet, Atom1Feed):
    def item_attributes(self, item: dict):
        return super().item_attributes(item) | {"xml:lang": item["item"].language}

    def add_item_elements(self, handler, item: dict):
        story: Item = item["item"]
        super().add_item_elements(handler, item | {"description": None})
        for signed in story.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", signed.name)
            if signed.url:
                handler.addQuickElement("uri", signed.url)
            handler.endElement("author")
        if story.original_url:
            titled = {"title": story.source.name} if story.source else {}
            handler.addQuickElement("link", "", {"rel": "via", "href": story.original_url} | titled)
        handler.addQuickElement("summary", story.summary, {"type": "text"})
        handler.addQuickElement("content", story.content, {"type": "html"})


def add(feed: SyndicationFeed, item: Item) -> None:
    """Hands an item to a feed of any form."""
    image = item.image
    known: dict[str, Any] = {"item": item}
    feed.add_item(
        title=item.title,
        link=item.url,
        description=escape(item.summary),  # in RSS it is HTML
        unique_id=item.id,
        unique_id_is_permalink=False,
        pubdate=item.published,
        updateddate=item.modified,
        categories=item.categories,
        enclosures=[Enclosure(image.url, str(image.bytes), image.type)] if image else [],
        **known,
    )


def stamp(moment: datetime) -> str:
    return rfc3339_date(moment)
