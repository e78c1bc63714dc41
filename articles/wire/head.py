"""Above the story: what stands between the top of the paste and the first paragraph."""

import re

from .contacts import is_reachable
from .dateline import Dateline, read_dateline
from .dates import TIME, find_date
from .deskmarks import ATTENTION, BARE_NOTE, BRACKET_NOTE, EMBARGO, is_code, is_end, is_initials, is_slug
from .furniture import CRUMBS, is_published
from .letters import ends_sentence, is_bullet, is_caps, is_prose, is_rule, is_stars, starts_high, starts_low, words
from .mail import FAREWELL, GREETING, is_break, is_header
from .months import is_weekday
from .passages import Passage
from .patterns import is_kind
from .places import is_caps_place

DEEPEST = 40  # passages; no story begins below that
TITLES = ("titled", "h1", "title")
RUBRIC_WORDS = 3
ZONES = re.compile(
    r"\b(?:(?:eastern|central|pacific|mountain|moscow|local|greenwich|british|"
    r"european)\s+)?(?:(?:standard|daylight|summer|mean)\s+)?(?:time|zeit)\b"
    r"|\b(?:updated|обновлен[оа]|обновлено|created|at|по москве|московское время|uhr|ore|часов|kl)\b",
    re.I,
)


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


def clear_marks(head: list[Passage], known: tuple) -> None:
    """Claim what a desk or a page puts above a headline."""
    for passage in head:
        line = read_dateline(passage.text, known) if passage.free else None
        if passage.free and not (line and line.place) and (role := mark_of(passage)):
            passage.claim(role)


def mark_of(passage: Passage) -> str:
    text = passage.text
    if passage.hint in TITLES or is_bullet(text) and not is_rule(text):
        return ""
    if any(is_kind(kind, text) for kind in (EMBARGO, ATTENTION, BRACKET_NOTE, BARE_NOTE)) or in_brackets(text):
        return "note"
    if is_header(text) or is_break(text):
        return "mail"
    if passage.hint == "time" or is_moment(text) or is_published(text) or is_kind(CRUMBS, text):
        return "published"
    if is_code(text) or is_end(text) or is_initials(text) or is_rule(text) or is_reachable(text):
        return "code"
    if is_slug(text) and not (passage.hint and len(words(text)) > 3):
        return "slug"
    return ""


def in_brackets(text: str) -> bool:
    return bool(re.fullmatch(r"[(\[][^()\[\]]{2,200}[)\]][.\s]*", text[:220]))


def is_moment(text: str) -> bool:
    """A date and an hour, or a date and a weekday: when a page was published."""
    when = find_date(text, 0, 80) if len(text) < 80 else None
    if not when:
        return bool(len(text) < 30 and TIME.fullmatch(text.strip(" ()[].|")))
    rest = text[: when.start] + " " + text[when.end :]
    bare = TIME.sub(" ", rest)
    day = any(is_weekday(word) for word in words(bare))
    left = [word for word in words(ZONES.sub(" ", bare)) if not is_weekday(word) and len(word) > 3]
    if bare != rest and len(left) < 5 and not ends_sentence(text):
        return True  # World News December 16, 2015 / 2:05 PM / 3 years ago
    timed = bare != rest or not when.spelled or day
    return timed and not left and len(words(ZONES.sub(" ", bare))) < 4


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
    if passage.hint in (*TITLES, "heading", "caption"):
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


def choose_headline(head: list[Passage], after: Passage | None) -> Passage | None:
    """Among the lines nobody has claimed: a marked title, else the first that is long enough to tell something."""
    free = [
        p
        for p in head
        if p.free and not is_bullet(p.text) and not is_stars(p.text) and p.hint not in ("caption", "quote")
    ]
    free = [p for p in free if not is_cover(p)] or free
    for hints in (("titled",), ("h1", "title"), ("heading",)):
        if marked := next((p for p in free if p.hint in hints and words(p.text)), None):
            return marked
    telling = [p for p in free if is_telling(p)]
    if len(telling) > 1 and is_kicker(telling[0], telling[1]):
        return telling[1]
    return telling[0] if telling else longest(free)


def is_telling(passage: Passage) -> bool:
    if passage.hint == "link" or not starts_high(passage.text.lstrip("*+ ")):
        return False
    count = len(words(passage.text))
    return count > 3 or (count > 1 and len(passage.text) > 28)


def is_kicker(first: Passage, second: Passage) -> bool:
    """A rubric in capitals above a headline in small letters."""
    return (
        is_caps(first.text) and not is_caps(second.text) and len(first.text) < 45 and len(second.text) > len(first.text)
    )


def longest(free: list[Passage]) -> Passage | None:
    fit = [p for p in free if len(words(p.text)) > 1 and starts_high(p.text)]
    return max(fit, key=lambda p: len(p.text), default=None)


def whole_headline(passages: list[Passage], headline: Passage) -> str:
    """A headline broken by hand over two lines is one line."""
    place = passages.index(headline)
    text = headline.text
    for below in passages[place + 1 : place + 3]:
        if below.gap or not below.free or is_prose(below.text) or is_bullet(below.text):
            break
        if not (starts_low(below.text) or (is_caps(text) and is_caps(below.text) and len(words(below.text)) > 1)):
            break
        below.claim("headline")
        text = f"{text} {below.text}"
    return text


def lone_dateline(head: list[Passage], headline: Passage | None, known: tuple) -> tuple[Passage, Dateline] | None:
    """A line that is a dateline and nothing else; a bare date counts below the headline only."""
    below = headline is None
    dated = None
    for passage in head:
        below = below or passage is headline
        if not passage.free or passage is headline:
            continue
        line = read_dateline(passage.text, known)
        if line and line.alone and line.place:
            return passage, line
        if line and line.alone and below and line.spelled and not line.mark and len(line.date) > 5:
            dated = dated or (passage, line)
    # Beside a byline a date tells when the page was published.
    return None if any(p.role == "byline" for p in head) else dated


def lone_place(head: list[Passage], headline: Passage | None, signed: bool) -> Passage | None:
    """KARS, just above the text of a signed story."""
    free = [p for p in head if p.free and p is not headline and not is_bullet(p.text)]
    if not free or not signed or headline is None or is_caps(headline.text):
        return None
    last = free[-1]
    return last if is_caps_place(last.text) and len(words(last.text)) <= RUBRIC_WORDS and last.hint == "" else None
