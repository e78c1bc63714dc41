"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json

from django.templatetags.static import static
from django.utils.feedgenerator import SyndicationFeed

from articles.feeds.forms import Quiet, stamp
from articles.feeds.items import Image, Item, Signed
from portal.links import absolute


class JsonFeed(Quiet, SyndicationFeed):
    content_type = "application/feed+json; charset=utf-8"

    def write(self, outfile, encoding):
        feed = self.feed
        written = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["description"],
            "language": feed["language"],
            "icon": absolute(static("img/icon-512.png")),
            "favicon": absolute(static("img/icon-192.png")),
            "authors": [{"name": feed["author_name"], "url": feed["author_link"]}],
            "items": [_item(item["item"]) for item in self.items],
        }
        outfile.write(json.dumps(written, ensure_ascii=False).encode(encoding))


def _item(item: Item) -> dict:
    written = {
        "id": item.id,
        "url": item.url,
        "external_url": item.original_url,
        "title": item.title,
        "content_html": item.content,
        "summary": item.summary,
        "image": item.image.url if item.image else "",
        "date_published": stamp(item.published),
        "date_modified": stamp(item.modified),
        "authors": [_signed(signed) for signed in item.authors],
        "tags": list(item.categories),
        "language": item.language,
        "attachments": [_attached(item.image)] if item.image else [],
        "_source": _signed(item.source) if item.source else {},  # our extension: the agency whose copy this is
    }
    return {name: value for name, value in written.items() if value}


def _signed(signed: Signed) -> dict[str, str]:
    return {"name": signed.name, "url": signed.url} if signed.url else {"name": signed.name}


def _attached(image: Image) -> dict:
    named = {"title": image.caption} if image.caption else {}
    return {"url": image.url, "mime_type": image.type, "size_in_bytes": image.bytes} | named
