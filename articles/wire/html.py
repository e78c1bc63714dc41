"""HTML into passages: text content with entities decoded, headings and bold lines remembered as hints."""

import re

from lxml import etree

from .letters import trim, wordset
from .passages import Passage
from .text import join, to_lines
from .widgets import Filter

BLOCKS = wordset(
    """
    p div section article main header footer aside nav figure figcaption h1 h2 h3 h4 h5 h6 ul ol li dl
    dt dd table thead tbody tr td th caption blockquote pre body html form fieldset address center hr
    title details summary
    """
)
BOLD = frozenset(("b", "strong"))
SPACES = re.compile(r"[ \t\r\n\f]+")
TAG_FIRST = re.compile(
    r"\s*<(?:!doctype\b|!--|\?xml\b|/?[a-z][a-z0-9]*(?::[a-z]+)?(?:\s[^<]*)?/?>|/?[a-z][a-z0-9]*\s)", re.I
)


def looks_like_html(text: str) -> bool:
    return bool(TAG_FIRST.match(text[:3000]))


def read_html(text: str) -> list[Passage]:
    pieces, title = parse(text, keep_widgets=False)
    kept = sum(len(piece.text) for piece in pieces if not piece.dropped)
    lost = sum(len(piece.text) for piece in pieces if piece.dropped == "class")
    if lost > 2 * kept:  # a whole page inside an element called "widget"
        pieces, title = parse(text, keep_widgets=True)
    return to_passages(within_article(pieces), title)


def parse(text: str, keep_widgets: bool):
    target = Reader(keep_widgets)
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, recover=True)
    try:
        parser.feed(text.encode("utf-8", "replace"))
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError):
        pass  # whatever was read before the damage is still a story
    target.finish()
    return target.pieces, trim(target.title)


class Piece:
    """The text of one block element, before soft wraps are looked at."""

    def __init__(self, reader: "Reader"):
        self.tag = reader.block_tag()
        self.article = reader.article
        self.dropped = reader.dropped()
        self.hint = reader.filter.hint()
        self.parts: list[str] = []
        self.bold = self.linked = self.plain = 0

    def add(self, data: str, bold: bool, linked: bool) -> None:
        self.parts.append(data)
        size = len(data.strip())
        self.bold += size if bold else 0
        self.linked += size if linked else 0
        self.plain += size

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def verdict(self) -> str:
        if self.hint:
            return self.hint
        if self.plain and self.linked >= self.plain:
            return "link"
        return "bold" if self.plain and self.bold >= self.plain else ""


class Reader:
    """Receives the parser's events; never recursive, whatever the depth of the page."""

    def __init__(self, keep_widgets: bool):
        self.filter = Filter(keep_widgets)
        self.pieces: list[Piece] = []
        self.piece: Piece | None = None
        self.article = 0
        self.articles = 0
        self.open_articles: list[int] = []
        self.title = ""
        self.bold = self.links = 0

    def start(self, tag, attrib):
        tag = str(tag).lower()
        if tag in BLOCKS:
            self.piece = None
        if tag in ("article", "main"):
            self.articles += 1
            self.open_articles.append(self.articles)
            self.article = self.articles
        self.filter.enter(tag, attrib, bool(self.article))
        self.bold += tag in BOLD or self.filter.heavy()
        self.links += tag == "a"
        if tag == "br":
            self.data("\n", broken=True)

    def end(self, tag):
        tag = str(tag).lower()
        if tag in BLOCKS:
            self.piece = None
        if tag in ("article", "main") and self.open_articles:
            self.open_articles.pop()
            self.article = self.open_articles[-1] if self.open_articles else 0
        self.bold -= tag in BOLD or self.filter.heavy()
        self.links -= tag == "a"
        self.filter.leave(tag)

    def data(self, data, broken=False):
        data = str(data)
        if self.filter.tag() == "title" and not self.title.strip():
            self.title += data
        if self.filter.silent():
            return
        if self.piece is None:
            self.piece = Piece(self)
            self.pieces.append(self.piece)
        if not broken and not self.filter.preformatted():
            data = SPACES.sub(" ", data)
        self.piece.add(data, self.bold > 0, self.links > 0)

    def comment(self, text):
        pass

    def block_tag(self) -> str:
        return self.filter.block(BLOCKS)

    def dropped(self) -> str:
        return self.filter.dropped()

    def finish(self):
        self.piece = None

    def close(self):
        return self


def within_article(pieces: list[Piece]) -> list[Piece]:
    """The `article` with the most text, when a page has one; the headline may stand above it."""
    sizes: dict[int, int] = {}
    for piece in pieces:
        if not piece.dropped:
            sizes[piece.article] = sizes.get(piece.article, 0) + len(piece.text.strip())
    inside = {number: size for number, size in sizes.items() if number}
    best = max(inside, key=inside.__getitem__, default=0)
    if not best or inside[best] < 200 or inside[best] * 3 < sum(sizes.values()):
        return pieces
    for piece in pieces:
        if piece.article != best and piece.hint != "h1":
            piece.dropped = piece.dropped or "outside"
    return pieces


def to_passages(pieces: list[Piece], title: str) -> list[Passage]:
    passages: list[Passage] = []
    for piece in pieces:
        made = split(piece)
        for passage in made:
            passage.hint = piece.verdict()
            passage.role = "dropped" if piece.dropped else ""
            if passage.hint in ("h1", "heading", "title") and passage.text and passage.text in title:
                passage.hint = "titled"
        passages += made
    return passages


def split(piece: Piece) -> list[Passage]:
    """One block; its `<br>` are line ends, two of them in a row a paragraph's."""
    if "\n" not in piece.text:
        text = trim(SPACES.sub(" ", piece.text))
        return [Passage(text)] if text else []
    return join(to_lines([SPACES.sub(" ", line) for line in piece.text.split("\n")]))
