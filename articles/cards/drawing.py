"""A card of 1200x630, the size that Open Graph readers show whole. Pure work on words, fit for any process."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)
MARGIN = 72
PAPER, INK, SOFT, RULE, ACCENT = "#fbf9f4", "#1d1a16", "#5f574c", "#d9d1c2", "#8a1c2b"
HEADLINE_SIZES = (84, 76, 68, 62, 56, 50, 46, 42)
HEADLINE_BOX = (SIZE[0] - 2 * MARGIN, 330)
LEADING = 1.18
LONE = re.compile(r"\b(\w{1,2}) ")  # a short word does not end a line
FONTS = Path(__file__).parent / "fonts"
GEORGIAN = re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]")
# What the two fonts have; anything else would come out as a box
UNKNOWN = re.compile(
    r"[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u02bc\u0300-\u0304\u0306-\u030c\u0327\u0370-\u03ff\u0400-\u052f"
    r"\u10a0-\u10ff\u1c90-\u1cbf\u2010-\u2027\u2030-\u203a\u2044\u20ac\u20b4\u20bd\u2116\u2122\u2212]"
)


@dataclass(frozen=True)
class Words:
    """All that stands on a card."""

    site: str
    section: str
    headline: str
    source: str


def draw(words: Words) -> bytes | None:
    """The card as a PNG; None where we have no letters for the headline."""
    headline = drawable(words.headline)
    if not headline:
        return None
    card = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(card)
    _masthead(pen, drawable(words.site), drawable(words.section))
    _headline(pen, headline)
    _foot(pen, drawable(words.source))
    return _written(card)


def drawable(text: str) -> str:
    """`text` on one line without what the fonts lack; empty if too little of it would be left to read."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    known = " ".join(UNKNOWN.sub("", text).split())
    return known if 2 * len(known) > len(text) else ""


def _masthead(pen: ImageDraw.ImageDraw, site: str, section: str) -> None:
    pen.rectangle((0, 0, SIZE[0], 14), fill=ACCENT)
    site = _shortened(site, 40, 620)
    pen.text((MARGIN, 92), site, font=_font(site, 40), fill=INK, anchor="ls")
    section = _shortened(section, 32, 400)
    pen.text((SIZE[0] - MARGIN, 92), section, font=_font(section, 32), fill=ACCENT, anchor="rs")
    pen.line((MARGIN, 122, SIZE[0] - MARGIN, 122), fill=INK, width=3)


def _headline(pen: ImageDraw.ImageDraw, headline: str) -> None:
    """As large as it fits; the longest lose their end, not their size."""
    size, lines = _set(headline)
    step = round(size * LEADING)
    top = 156 + (HEADLINE_BOX[1] - step * len(lines)) // 2
    for number, line in enumerate(lines):
        pen.text((MARGIN, top + number * step), line, font=_font(line, size), fill=INK, anchor="la")


def _foot(pen: ImageDraw.ImageDraw, source: str) -> None:
    pen.line((MARGIN, 526, SIZE[0] - MARGIN, 526), fill=RULE, width=2)
    pen.rectangle((MARGIN, 550, MARGIN + 56, 556), fill=ACCENT)
    source = _shortened(source, 30, SIZE[0] - 2 * MARGIN)
    pen.text((MARGIN, 592), source, font=_font(source, 30), fill=SOFT, anchor="ls")


def _set(headline: str) -> tuple[int, list[str]]:
    for size in HEADLINE_SIZES:
        lines = _lines(headline, size)
        if len(lines) * round(size * LEADING) <= HEADLINE_BOX[1] and all(_fits(line, size) for line in lines):
            return size, lines
    size = HEADLINE_SIZES[-1]
    lines = [_shortened(line, size, HEADLINE_BOX[0]) for line in _lines(headline, size)]
    room = HEADLINE_BOX[1] // round(size * LEADING)
    if len(lines) > room:
        lines = [*lines[: room - 1], _shortened(f"{lines[room - 1]}…", size, HEADLINE_BOX[0])]
    return size, lines


def _lines(text: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in LONE.sub("\\1\u00a0", text).split(" "):
        if lines and _fits(f"{lines[-1]} {word}", size):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _fits(line: str, size: int, width: int = HEADLINE_BOX[0]) -> bool:
    return _font(line, size).getlength(line) <= width


def _shortened(text: str, size: int, width: int) -> str:
    if _fits(text, size, width):
        return text
    while text and not _fits(f"{text}…", size, width):
        text = text[:-1]
    return f"{text.rstrip(' …,.;:—–-')}…"


def _font(text: str, size: int) -> ImageFont.FreeTypeFont:
    return _opened("NotoSerifGeorgian-Bold.ttf" if GEORGIAN.search(text) else "NotoSerifDisplay-Bold.ttf", size)


@lru_cache(32)
def _opened(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Set by Pillow itself: the larger engine for complex scripts is not on every machine."""
    return ImageFont.truetype(str(FONTS / name), size, layout_engine=ImageFont.Layout.BASIC)


def _written(card: Image.Image) -> bytes:
    out = BytesIO()
    card.quantize(32, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
