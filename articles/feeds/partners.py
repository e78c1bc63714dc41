"""RSS with the whole text in the tags that Telegram and Dzen show; they drop, or refuse, all others."""

from lxml import etree
from lxml import html as lxml_html

from articles.feeds.forms import Rss
from articles.feeds.items import Item
from articles.texts import plain

# The tags of a page that Telegram opens by itself (the same as in its editor of pages): no h1, no h2
TELEGRAM = set("a aside b blockquote br code em figcaption figure h3 h4 hr i img li ol p pre s strong u ul".split())  # noqa: SIM905
TELEGRAM_NAMES = {"h3": "h4", "h2": "h3"}
# As Dzen's help has them
DZEN = set("a b blockquote br figcaption figure h2 h3 h4 i img li ol p s u ul".split())  # noqa: SIM905
DZEN_NAMES = {"strong": "b", "em": "i", "del": "s"}
SHORTEST = 300  # characters; Dzen takes no less
KEPT = {"a": ("href",), "img": ("src", "alt")}


class Partner(Rss):
    """What both want: the picture also as an attachment with its measures."""

    tags: set[str] = set()
    names: dict[str, str] = {}

    def content_of(self, item: Item) -> str:
        return fitted(item.content, self.tags, self.names)

    def add_item_elements(self, handler, item: dict):
        super().add_item_elements(handler, item)
        if image := item["item"].image:
            sizes = {"width": str(image.width), "height": str(image.height), "fileSize": str(image.bytes)}
            kind = {"url": image.url, "medium": "image", "type": image.type}
            handler.startElement("media:content", kind | sizes)
            for name, words in (("media:title", image.caption), ("media:credit", image.credit)):
                if words:
                    handler.addQuickElement(name, words)
            handler.endElement("media:content")


class Telegram(Partner):
    tags, names = TELEGRAM, TELEGRAM_NAMES


class Dzen(Partner):
    tags, names = DZEN, DZEN_NAMES

    def add_item_elements(self, handler, item: dict):
        super().add_item_elements(handler, item)
        story: Item = item["item"]
        for category in ("format-article", "noindex" if story.elsewhere else "index", "comment-all"):
            handler.addQuickElement("category", category)
        rating = "adult" if story.age_mark == 18 else "nonadult"
        handler.addQuickElement("media:rating", rating, {"scheme": "urn:simple"})

    @staticmethod
    def takes(item: Item) -> bool:
        return len(plain(item.body)) >= SHORTEST


def fitted(html: str, tags: set[str], names: dict[str, str]) -> str:
    """`html` in `tags` alone: known ones renamed, others left out with their words kept; a table becomes lines."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for row in root.iter("tr"):
        _one_line(row)
    for element in list(root.iter(etree.Element)):
        element.tag = names.get(str(element.tag), element.tag)
        for attribute in set(element.attrib) - set(KEPT.get(str(element.tag), ())):
            del element.attrib[attribute]
        if element.tag not in tags and element is not root:
            element.drop_tag()
    return _inside(root)


def _one_line(row) -> None:
    words = " · ".join(" ".join(cell.text_content().split()) for cell in row)
    for cell in list(row):
        row.remove(cell)
    row.tag, row.text = "p", words


def _inside(root) -> str:
    written = lxml_html.tostring(root, encoding="unicode")
    return written.removeprefix("<div>").removesuffix("</div>")
