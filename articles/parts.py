"""What the text of a story is made of, for those who look it over: intertitles, links, pictures, words."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = {"h2": 2, "h3": 3}
BREAKS = {"p", "br", "li", "h2", "h3", "td", "th", "blockquote", "figcaption"}


@dataclass
class Link:
    address: str
    words: str = ""


@dataclass
class Parts:
    """`headings`: levels with their words. `pictures`: what is told to those who do not see them; None if nothing."""

    words: str = ""
    headings: list[tuple[int, str]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[str | None] = field(default_factory=list)


def parts_of(html: str) -> Parts:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = reader.parts
    found.words = " ".join("".join(reader.text).split())
    return found


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts, self.text = Parts(), []
        self.link: Link | None = None
        self.level = 0

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag in BREAKS:
            self.text.append(" ")
        if tag == "a":
            self.link = Link((given.get("href") or "").strip())
            self.parts.links.append(self.link)
        elif tag == "img":
            alt = given.get("alt")
            self.parts.pictures.append(alt)
            if self.link:
                self.link.words += alt or ""
        elif tag in HEADINGS:
            self.level = HEADINGS[tag]
            self.parts.headings.append((self.level, ""))

    def handle_endtag(self, tag):
        if tag == "a":
            self.link = None
        elif tag in HEADINGS:
            self.level = 0

    def handle_data(self, data):
        self.text.append(data)
        if self.link:
            self.link.words += data
        if self.level:
            level, words = self.parts.headings[-1]
            self.parts.headings[-1] = level, words + data
