"""The headline: a line above the text, a sentence above the dateline, or the subject of the mail."""

from .attribution import labelled
from .byline import read_byline
from .credits import is_agency_line, read_labels
from .dateline import Dateline, read_dateline
from .desk import Desk
from .deskmarks import without_slug
from .furniture import ANYWHERE
from .head import choose_headline, clear_marks, role_of, whole_headline
from .letters import words
from .mail import subject
from .passages import Passage
from .patterns import any_kind

REPLIES = ("re", "fw", "fwd", "aw", "wg", "пересл", "отв", "tr", "rv")


def read_headline(desk: Desk, head: list[Passage]) -> Passage | None:
    datelines = {id(p) for p in head if p.free and is_lone(read_dateline(p.text, desk.known))}
    agency = {id(p) for p in head if p.free and is_agency_line(p, desk.known)}
    open_lines = [p for p in head if id(p) not in datelines | agency]
    headline = choose_headline(open_lines)
    if headline is None:
        headline = sentence_headline(desk)
    if headline is None:
        headline_from_subject(desk)
        return None
    text = whole_headline(desk.passages, headline)
    headline.claim("headline")
    desk.story.guess("headline", without_slug(text), headline.raw, "headline line", bool(desk.passages[desk.start :]))
    return headline


def sentence_headline(desk: Desk) -> Passage | None:
    """One short sentence above a source line, a byline or a dateline is a headline with a full stop."""
    rest = [n for n in range(desk.start, len(desk.passages)) if desk.passages[n].free]
    if len(rest) < 2 or not is_lone_sentence(desk.passages[rest[0]].text, desk.known):
        return None
    below = next((n for n in rest[1:4] if not role_of(desk.passages[n], desk.known)), rest[1])
    between, text = desk.passages[rest[0] + 1 : below], desk.passages[below].text
    claimed = any(p.role in ("source", "byline") for p in between)
    if not (claimed or read_dateline(text, desk.known) or labelled(text) or read_byline(text)):
        return None
    clear_marks(between, desk.known)
    desk.start = below
    read_labels(desk, desk.passages[rest[0] + 1 : below + 1])
    return desk.passages[rest[0]]


def is_lone_sentence(text: str, known: tuple) -> bool:
    return len(text) <= 120 and not read_dateline(text, known) and sum(text.count(stop) for stop in ".!?") == 1


def headline_from_subject(desk: Desk) -> None:
    lines = [p for p in desk.passages if p.role == "mail" and subject(p.text)]
    for passage in reversed(lines):
        bare = without_prefix(subject(passage.text) or "")
        if len(words(bare)) > 3 and desk.passages[desk.start :] and not any_kind(ANYWHERE, bare):
            desk.story.guess("headline", without_slug(bare), passage.raw, "mail subject", False)
            return


def is_lone(line: Dateline | None) -> bool:
    return bool(line and line.alone)


def without_prefix(text: str) -> str:
    """`Fwd: Re: Mill` -> `Mill`."""
    before, colon, after = text.partition(":")
    return without_prefix(after.strip()) if colon and before.strip().casefold() in REPLIES else text
