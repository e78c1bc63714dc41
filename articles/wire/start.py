"""Where the text begins: below the headers of a mail, below what a desk or a page puts above the headline."""

from .dateline import read_dateline
from .deskmarks import is_note
from .furniture import is_published
from .letters import ends_sentence, is_bullet, is_prose, is_stars, starts_high, words
from .mail import FAREWELL, GREETING, is_break, is_header
from .passages import Passage
from .patterns import is_kind

DEEPEST = 40  # passages; no story begins below that
TITLES = ("titled", "h1", "title")


def clear_mail(passages: list[Passage]) -> bool:
    """Claim headers and what stands above them. True if the paste is a mail."""
    top = passages[:DEEPEST]
    headers = [n for n, p in enumerate(top) if is_header(p.text) or is_break(p.text)]
    clustered = [n for n in headers if n - 1 in headers or n + 1 in headers]
    last = max(clustered, default=-1)
    for passage in top[: last + 1]:
        passage.claim("mail")
    return (
        last >= 0
        or any(p.role == "mail" for p in top)
        or bool(top and is_kind(GREETING, top[0].text) and len(top) > 2 and top[0].hint not in TITLES)
    )


def story_start(passages: list[Passage], mail: bool, known: tuple) -> int:
    """The first passage that is text: a paragraph, or the line a dateline opens."""
    if mail and (below := below_cover(passages, known)) is not None:
        return below
    titled = next((n for n, p in enumerate(passages[:DEEPEST]) if p.free and p.hint in TITLES), -1)
    for place in range(titled + 1, min(len(passages), 5 * DEEPEST)):
        if passages[place].free and begins(passages[place], known):
            return place
    return min(len(passages), DEEPEST)


def begins(passage: Passage, known: tuple) -> bool:
    if passage.hint in (*TITLES, "heading", "caption") or is_note(passage.text) or is_published(passage.text):
        return False
    if is_prose(passage.text):
        return True
    line = read_dateline(passage.text, known)
    return bool(line and line.place and not line.alone and (line.mark or line.date))


def below_cover(passages: list[Passage], known: tuple) -> int | None:
    """In a mail the story begins below its headline, whatever was written above it."""
    free = [n for n, p in enumerate(passages[: 2 * DEEPEST]) if p.free]
    for at, place in enumerate(free):
        if not headlinish(passages[place]):
            continue
        following = free[at + 1 : at + 5]
        start = next((n for n in following if begins(passages[n], known)), None)
        if start is not None and not any(is_cover(passages[n]) for n in following if n < start):
            for above in free[:at]:
                passages[above].claim("mail")
            return start
    return below_dateline(passages, free, known)


def below_dateline(passages: list[Passage], free: list[int], known: tuple) -> int | None:
    """No headline of its own: a mail of which only the subject is one. The dateline tells where it begins."""
    for at, place in enumerate(free[:15]):
        line = read_dateline(passages[place].text, known)
        if not line or not line.place or not line.date:
            continue
        for above in free[:at]:
            passages[above].claim("mail")
        return next((n for n in free[at:] if begins(passages[n], known)), None)
    return None


def is_cover(passage: Passage) -> bool:
    return is_kind(GREETING, passage.text) or is_kind(FAREWELL, passage.text)


def headlinish(passage: Passage) -> bool:
    text = passage.text
    if is_cover(passage) or is_bullet(text) or is_stars(text) or len(text) > 220 or text.endswith((",", ":")):
        return False
    return len(words(text)) > 2 and not ends_sentence(text.rstrip("?!")) and starts_high(text)
