"""Dates as agencies print them, in the languages they write."""

import re
from dataclasses import dataclass
from datetime import date

from .months import is_short, month

LETTER = r"[^\W\d_]"
YEAR_WORD = r"(?:г\.|гг\.|года|году|годзе|року|год\.|године|години|р\.|roku|r\.|(?:г|год|р)(?!\w))"
DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го|-?е)?(?!\d)"
YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
DMY = re.compile(
    rf"{DAY}\.?[\s\u00a0]+(?:de\s+|of\s+)?(?P<m>{LETTER}{{3,14}})(?P<dot>\.?)"
    rf"(?:,?\s*(?:de\s+|del\s+)?{YEAR}(?:\.?\s*{YEAR_WORD})?)?",
    re.I,
)
MDY = re.compile(rf"(?P<m>{LETTER}{{3,14}})(?P<dot>\.?)\s+{DAY}(?:,?\s+{YEAR})?", re.I)
NUMERIC = re.compile(
    rf"(?P<d>\d{{1,2}})\.(?P<n>\d{{1,2}})\.(?P<y>(?:19|20)\d\d|\d\d)(?![\d:])(?:\s*{YEAR_WORD})?", re.I
)
HYPHENS = re.compile(rf"(?P<d>\d{{1,2}})-(?P<m>{LETTER}{{3,9}})-(?P<y>(?:19|20)\d\d)(?!\d)", re.I)
ISO = re.compile(r"(?P<y>(?:19|20)\d\d)-(?P<n>\d{2})-(?P<d>\d{2})(?!\d)")
ZONE = r"(?:[ap]\.?m\b\.?|uhr|h\b|hrs|gmt|utc|msk|мск|cet|est|edt|et\b|[+-]\d{4})"
TIME = re.compile(
    rf"\d{{1,2}}[:.]\d{{2}}(?![.\d])(?::\d{{2}})?(?:\s*{ZONE}){{0,3}}|\d{{1,2}}\s*(?:[ap]\.?m\b\.?|uhr)"
    r"|\d{1,2}\s?h\s?[0-5]\d\b",
    re.I,
)


@dataclass(frozen=True)
class Found:
    start: int
    end: int
    value: str  # YYYY-MM-DD, or MM-DD where no year is printed
    spelled: bool  # the month is a word


def find_date(text: str, start: int = 0, stop: int = 160) -> Found | None:
    """The first date in the opening of `text`, whatever its style."""
    opening = text[:stop]
    found = [hit for pattern in (ISO, NUMERIC, HYPHENS, DMY, MDY) if (hit := first(pattern, opening, start))]
    return min(found, key=lambda hit: (hit.start, -hit.end), default=None)


def first(pattern: re.Pattern, text: str, start: int) -> Found | None:
    for match in pattern.finditer(text, start):
        glued = match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in ".-")
        if not glued and (hit := checked(match)):
            return hit
    return None


def checked(match: re.Match) -> Found | None:
    parts = match.groupdict()
    number = int(parts["n"]) if "n" in parts else month(parts["m"])
    year = parts["y"] and int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    try:
        when = date(year or 2000, number or 0, int(parts["d"]))
    except ValueError:
        return None
    return Found(match.start(), end_of(match), when.isoformat() if year else f"{when:%m-%d}", "m" in parts)


def end_of(match: re.Match) -> int:
    """The stop after a whole month name closes the dateline; after an abbreviation it belongs to the word."""
    parts = match.groupdict()
    closes = parts.get("dot") and match.end() == match.end("dot") and not is_short(parts["m"])
    return match.end() - 1 if closes else match.end()
