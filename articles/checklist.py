"""What an editor looks over before a story comes out. Pure functions: a sheet in, findings out.

An error is what cannot be right whatever the story; it stops publishing. A warning is what may be meant; one tick
lets it pass. Ordinary wire copy, as “New from text” fills it, has neither.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.parts import Parts, parts_of

LONGEST_HEADLINE = 110  # what cards and search results show whole; Google asks no more of NewsArticle
LONGEST_STANDFIRST = 300
SHORTEST_BODY = 300
ENOUGH_LETTERS = 40  # fewer say nothing about an alphabet

ALPHABETS = {
    "cyrillic": re.compile(r"[\u0400-\u052f]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "greek": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]"),
    "georgian": re.compile(r"[\u10a0-\u10ff\u1c90-\u1cbf]"),
}
WRITTEN_IN = {
    "ru": {"cyrillic"},
    "uk": {"cyrillic"},
    "be": {"cyrillic"},
    "bg": {"cyrillic"},
    "sr": {"cyrillic", "latin"},
    "el": {"greek"},
    "ka": {"georgian"},
}
PLACEHOLDER = re.compile(r"(?<!\w)(?:TK(?:TK)*|[xх]{3,}|lorem ipsum)(?!\w)|\?{3,}", re.IGNORECASE)
ROMAN_THIRTY = re.compile(r"X{3,}")  # “XXX Olympiad”
WHOLE_ADDRESS = re.compile(r"(?:https?:)?//[^/\s]|mailto:[^@\s]+@|/(?!/)|#.")


@dataclass(frozen=True)
class Finding:
    code: str
    field: str  # whose place in the form it is
    text: str
    stops: bool = False


@dataclass(frozen=True)
class Sheet:
    """A story as it would come out. `links`: what has become of our own stories that the text links to, by address."""

    headline: str = ""
    standfirst: str = ""
    body: str = ""
    language: str = "ru"
    section: bool = True
    source: bool = False
    signed: bool = False
    wired: bool = False
    photo: bool = False
    photo_alt: str = ""
    photo_credit: str = ""
    photo_licence: str = ""
    text_photos: tuple[str, ...] = ()  # what photos in the text lack, in words
    links: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def parts(self) -> Parts:
        return parts_of(self.body)


def findings(sheet: Sheet) -> list[Finding]:
    """In the order of the form; what stops publishing comes first."""
    found = [finding for check in CHECKS for finding in check(sheet)]
    return sorted(found, key=lambda finding: not finding.stops)


def headline(sheet: Sheet) -> Iterator[Finding]:
    length = len(sheet.headline.strip())
    if not length:
        yield Finding("headline", "headline", _("There is no headline."), stops=True)
    elif length > LONGEST_HEADLINE:
        text = ngettext(
            "The headline has %(length)d character; cards and search results show %(most)d.",
            "The headline has %(length)d characters; cards and search results show %(most)d.",
            length,
        )
        yield Finding("long-headline", "headline", text % {"length": length, "most": LONGEST_HEADLINE})


def standfirst(sheet: Sheet) -> Iterator[Finding]:
    length = len(sheet.standfirst.strip())
    if length > LONGEST_STANDFIRST:
        text = ngettext(
            "The standfirst has %(length)d character; cards cut it after %(most)d.",
            "The standfirst has %(length)d characters; cards cut it after %(most)d.",
            length,
        )
        yield Finding("long-standfirst", "standfirst", text % {"length": length, "most": LONGEST_STANDFIRST})


def body(sheet: Sheet) -> Iterator[Finding]:
    length = len(sheet.parts.words)
    if not length:
        yield Finding("body", "body", _("There is no text."), stops=True)
    elif length < SHORTEST_BODY:
        text = ngettext("The text has only %(length)d character.", "The text has only %(length)d characters.", length)
        yield Finding("short", "body", text % {"length": length})


def placeholders(sheet: Sheet) -> Iterator[Finding]:
    for name, words in (("headline", sheet.headline), ("standfirst", sheet.standfirst), ("body", sheet.parts.words)):
        found = (match.group() for match in PLACEHOLDER.finditer(words))
        if left := next((word for word in found if not ROMAN_THIRTY.fullmatch(word)), ""):
            text = _("“%(words)s” looks like something still to be written.") % {"words": left}
            yield Finding("placeholder", name, text)


def heading_order(sheet: Sheet) -> Iterator[Finding]:
    levels = [1, *(level for level, _words in sheet.parts.headings)]
    skipped = next((after for before, after in pairwise(levels) if after > before + 1), 0)
    if skipped:
        text = _("A heading %(level)d stands where no heading %(above)d is above it.")
        yield Finding("headings", "body", text % {"level": skipped, "above": skipped - 1})


def links(sheet: Sheet) -> Iterator[Finding]:
    for link in sheet.parts.links:
        words = Truncator(" ".join(link.words.split())).chars(40)
        if not words:
            text = _("A link to %(address)s has no words.") % {"address": link.address or "—"}
            yield Finding("empty-link", "body", text, stops=True)
        elif not WHOLE_ADDRESS.match(link.address):
            text = _("The link “%(words)s” leads nowhere: its address begins with https:// or with a slash.")
            yield Finding("broken-link", "body", text % {"words": words}, stops=True)
        elif told := LINKED.get(sheet.links.get(link.address, "")):
            code, text, stops = told()
            yield Finding(code, "body", text % {"words": words}, stops=stops)


LINKED: dict[str, Callable[[], tuple[str, str, bool]]] = {
    "deleted": lambda: ("link-deleted", _("The story that “%(words)s” links to does not exist."), True),
    "hidden": lambda: ("link-hidden", _("Readers cannot open the story that “%(words)s” links to yet."), False),
    "gone": lambda: ("link-gone", _("The story that “%(words)s” links to is not shown any more."), False),
}


def pictures(sheet: Sheet) -> Iterator[Finding]:
    untold = sum(not (alt or "").strip() for alt in sheet.parts.pictures)
    if untold:
        text = ngettext(
            "%(count)d picture in the text says nothing to those who do not see it.",
            "%(count)d pictures in the text say nothing to those who do not see them.",
            untold,
        )
        yield Finding("picture-alt", "body", text % {"count": untold})


def lead_photo(sheet: Sheet) -> Iterator[Finding]:
    if not sheet.photo:
        return
    if not sheet.photo_credit.strip():
        yield Finding("photo-credit", "photo_credit", _("The lead photo has no credit."), stops=True)
    if not sheet.photo_licence.strip():
        text = _("The lead photo has no licence; give it in the library of photos.")
        yield Finding("photo-licence", "photo", text, stops=True)
    if not sheet.photo_alt.strip():
        text = _("The lead photo says nothing to those who do not see it.")
        yield Finding("photo-alt", "photo_alt", text)


def text_photos(sheet: Sheet) -> Iterator[Finding]:
    for text in sheet.text_photos:
        yield Finding("text-photo", "body", text, stops=True)


def section(sheet: Sheet) -> Iterator[Finding]:
    if not sheet.section:
        yield Finding("section", "section", _("There is no section."), stops=True)


def alphabet(sheet: Sheet) -> Iterator[Finding]:
    text = f"{sheet.headline} {sheet.parts.words}"
    letters = {name: len(pattern.findall(text)) for name, pattern in ALPHABETS.items()}
    fitting = sum(letters[name] for name in WRITTEN_IN.get(sheet.language, {"latin"}))
    if sum(letters.values()) >= ENOUGH_LETTERS and fitting < sum(letters.values()) / 2:
        text = _("The text is not in the letters of its language; voices and search would take it for another one.")
        yield Finding("alphabet", "language", text, stops=True)


def source(sheet: Sheet) -> Iterator[Finding]:
    if sheet.wired and not (sheet.source or sheet.signed):
        yield Finding("source", "source", _("This came from elsewhere: who is the source?"))


CHECKS: tuple[Callable[[Sheet], Iterator[Finding]], ...] = (
    headline,
    standfirst,
    body,
    placeholders,
    heading_order,
    links,
    pictures,
    lead_photo,
    text_photos,
    section,
    alphabet,
    source,
)
