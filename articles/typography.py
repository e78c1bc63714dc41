"""Quotes, dashes and spaces as the language of a text prints them. Pure functions; nobody is corrected unasked.

Rules: Мильчин, Чельцова, «Справочник издателя и автора» for Russian and its neighbours; New Hart's Rules for English.
What stands in addresses and between digits with a hyphen is left as it is: `tel-42-17` is no range.
"""

import re
from html import escape
from html.parser import HTMLParser

NBSP = "\u00a0"
CYRILLIC = {"ru", "uk", "be", "bg"}
# Outer and inner quotes
QUOTES = {
    "ru": "«»„“",
    "uk": "«»„“",
    "be": "«»„“",
    "bg": "„“«»",
    "sr": "„”’’",
    "el": "«»“”",
    "ro": "„”«»",
    "ka": "„“«»",
    "de": "„“‚‘",
    "pl": "„”«»",
    "fr": "«»“”",
    "es": "«»“”",
    "it": "«»“”",
    "en": "“”‘’",
}
OUTER = '"“”„«»‟'
BLOCKS = {"p", "h2", "h3", "li", "td", "th", "blockquote", "figcaption"}
BETWEEN_SPACES = re.compile(r"(?<=[^\s\u00a0])[ \u00a0]+(?:-|--|–|—)[ \u00a0]+(?=\S)")
AT_START = re.compile(r"^(\s*)(?:-|--|–)[ \u00a0]+(?=\S)")
DOUBLE = re.compile(r"(?<=\w)--(?=\w)")
YEARS = re.compile(r"(?<![\w-])(\d{4})-(\d{4})(?![\w-])")
DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
SHORT_RU = re.compile(r"(?<![\w-])([вкосуияа]|во|ко|со|на|по|за|до|из|от|об|не|ни|но) (?=[\w«„])", re.IGNORECASE)
BEFORE_RU = re.compile(r"(?<=[\w»]) (?=(?:же|бы|ли|б|ж)(?!\w))")
NUMBER = re.compile(r"(?<=\d) (?=[\w%°])|(?<=№) (?=\d)|(?<=§) (?=\d)")
INITIALS = re.compile(r"(?<!\w)([А-ЯЁA-Z]\.) ?(?:([А-ЯЁA-Z]\.) ?)?(?=[А-ЯЁA-Z][\w’'-]+)")
SHORT_EN = re.compile(r"(?<![\w-])(a|I|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|No\.|p\.|pp\.) (?=[\w“‘])")
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


def typeset(html: str, language: str) -> str:
    """`html` with the signs of `language`; what is right already stays as it is, so a second press changes nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for block in reader.blocks:
        _set_block(block, language)
    return "".join(piece.text if piece.raw else escape(piece.text, quote=False) for piece in reader.pieces)


class _Piece:
    def __init__(self, text: str, raw: bool):
        self.text, self.raw = text, raw


class _Reader(HTMLParser):
    """Text and tags in their order; texts of one paragraph together, since a quotation may run over a bold word."""

    def __init__(self):
        super().__init__()
        self.pieces: list[_Piece] = []
        self.blocks: list[list[_Piece]] = [[]]

    def _tag(self, tag: str) -> None:
        self.pieces.append(_Piece(tag, raw=True))

    def handle_starttag(self, tag, attributes):
        self._tag(self.get_starttag_text() or "")
        if tag in BLOCKS:
            self.blocks.append([])

    def handle_startendtag(self, tag, attributes):
        self._tag(self.get_starttag_text() or "")

    def handle_endtag(self, tag):
        self._tag(f"</{tag}>")
        if tag in BLOCKS:
            self.blocks.append([])

    def handle_data(self, data):
        piece = _Piece(data, raw=False)
        self.pieces.append(piece)
        self.blocks[-1].append(piece)


def _set_block(pieces: list[_Piece], language: str) -> None:
    """One paragraph as one line of text, with a mark where the tags stand."""
    seam = "\x00"
    text = seam.join(piece.text for piece in pieces)
    if not text.strip():
        return
    for piece, changed in zip(pieces, _set(text, language).split(seam), strict=True):
        piece.text = changed


def _set(text: str, language: str) -> str:
    text = _quotes(text, QUOTES.get(language, QUOTES["en"]))
    text = APOSTROPHE.sub("’", text)
    text = DOTS.sub("…", text)
    text = YEARS.sub(r"\1–\2", text)
    if language == "en":
        text = DOUBLE.sub("—", text)
        text = BETWEEN_SPACES.sub(f"{NBSP}– ", text)
        text = SHORT_EN.sub(rf"\1{NBSP}", text)
    else:
        text = BETWEEN_SPACES.sub(f"{NBSP}— ", text)
        text = AT_START.sub(rf"\1—{NBSP}", text)
    if language in CYRILLIC:
        text = SHORT_RU.sub(rf"\1{NBSP}", SHORT_RU.sub(rf"\1{NBSP}", text))
        text = BEFORE_RU.sub(NBSP, text)
    text = NUMBER.sub(NBSP, text)
    return INITIALS.sub(lambda found: NBSP.join(filter(None, found.groups())) + NBSP, text)


def _quotes(text: str, signs: str) -> str:
    """Each double quote by its place: after a space or a bracket it opens. An odd number of them is left alone."""
    places = [place for place, sign in enumerate(text) if sign in OUTER and not _is_inch(text, place)]
    turns, depth = [], 0
    for place in places:
        opens = _opens(text, place)
        if not opens and depth == 0:
            return text  # closes what nothing opened: who knows what was meant
        depth += 1 if opens else 0
        turns.append((place, signs[0 if opens else 1] if depth == 1 else signs[2 if opens else 3]))
        depth -= 0 if opens else 1
    if depth:
        return text
    letters = list(text)
    for place, sign in turns:
        letters[place] = sign
    return "".join(letters)


def _opens(text: str, place: int) -> bool:
    """By its own shape where that is certain, else by what stands before it."""
    if text[place] in "«„":
        return True
    if text[place] == "»":
        return False
    before = text[:place].rstrip("\x00")[-1:]
    after = text[place + 1 :].lstrip("\x00")[:1]
    return (not before or before.isspace() or before in "([—–-" + OUTER) and bool(after) and not after.isspace()


def _is_inch(text: str, place: int) -> bool:
    """`17"` with no quotation open stays an inch."""
    return text[place] == '"' and text[:place][-1:].isdigit() and text[:place].count('"') % 2 == 0
