"""Above the story: what stands between the top of the paste and the first paragraph."""

import re

from .byline import UNSIGNED
from .contacts import PROVIDER, is_reachable
from .dateline import Dateline, read_dateline
from .dates import TIME
from .deskmarks import is_code, is_end, is_initials, is_note, is_slug
from .furniture import CRUMBS, PUBLISHED_BELOW, is_published
from .letters import is_bullet, is_caps, is_prose, is_rule, is_stars, starts_high, starts_low, words
from .mail import is_break, is_header
from .moments import is_moment
from .months import is_weekday
from .passages import Passage
from .patterns import is_kind, kind
from .places import is_caps_place
from .start import TITLES, is_cover

RUBRIC_WORDS = 3
MASTHEAD = kind(r"[\w-]+\.(?:ru|com|org|net|by|ua|info)\b.*", r"\S.*\S\s{3,}\S.*")
NEWS = kind(
    r"(?:(?:latest |local |world )?news|headlines|новости|лента новостей|события|главное|вісті|новини|вести|"
    r"nachrichten|aktuelles|actualités|noticias|notizie|aktualności|știri|νέα)(?: [^\s.:,!?]+){0,2}"
)


def clear_marks(head: list[Passage], known: tuple) -> None:
    """Claim what a desk or a page puts above a headline."""
    label = ""
    for passage in head:
        if passage.free and (role := label or role_of(passage, known)):
            passage.claim(role)
        label = label_of(passage)


def label_of(passage: Passage) -> str:
    """What the line below a label is: who paid, or when it was published."""
    if is_kind(PROVIDER, passage.text):
        return "provider"
    return "published" if is_kind(PUBLISHED_BELOW, passage.text) else ""


def role_of(passage: Passage, known: tuple) -> str:
    """What it is a mark of; a dateline is none, whatever it looks like."""
    line = read_dateline(passage.text, known)
    if line and line.place and line.alone and not line.mark and TIME.search(passage.text):
        return "published"
    return "" if line and line.place and not is_published(passage.text) else mark_of(passage)


def mark_of(passage: Passage) -> str:
    text = passage.text
    if passage.hint in TITLES:
        return ""
    if passage.hint == "time" or is_moment(text) or is_published(text) or is_kind(CRUMBS, text):
        return "published"
    if is_bullet(text) and not is_rule(text):
        return ""
    if is_note(text) or in_brackets(text) or label_of(passage):
        return "note"
    if is_header(text) or is_break(text):
        return "mail"
    if is_kind(UNSIGNED, text):
        return "byline"
    if is_code(text) or is_end(text) or is_initials(text) or is_rule(text) or is_reachable(text):
        return "code"
    if is_slug(text) and not (passage.hint and len(words(text)) > 3):
        return "slug"
    return ""


def in_brackets(text: str) -> bool:
    return bool(re.fullmatch(r"[(\[][^()\[\]]{2,200}[)\]][.\s]*", text[:220]))


def choose_headline(head: list[Passage]) -> Passage | None:
    """Among the lines nobody has claimed: a marked title, else the first that is long enough to tell something."""
    free = [
        p
        for p in head
        if p.free and not is_bullet(p.text) and not is_stars(p.text) and p.hint not in ("caption", "quote")
    ]
    free = [p for p in free if not is_cover(p)] or free
    free = [p for p in free if p.hint in TITLES or not (is_kind(NEWS, p.text) or is_kind(MASTHEAD, p.text))] or free
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
    above = None if headline.gap or not place else passages[place - 1]
    if above and above.free and is_caps(above.text) and is_caps(headline.text) and len(words(above.text)) > 2:
        above.claim("headline")
        return f"{above.text} {headline.text}"
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
        if line and line.alone and line.place and (below or line.mark or not has_weekday(line)):
            return passage, line
        if line and line.alone and below and line.spelled and not line.mark and len(line.date or "") > 5:
            dated = dated or (passage, line)
    # Beside a byline a date tells when the page was published.
    return None if any(p.role == "byline" for p in head) else dated


def has_weekday(line: Dateline) -> bool:
    """`DAILY MESSENGER, TUESDAY 7 OCTOBER 1997` above a headline is the paper's own."""
    return any(is_weekday(word) for word in words(line.literal or ""))


def lone_place(head: list[Passage], headline: Passage | None, signed: bool) -> Passage | None:
    """KARS, just above the text of a signed story."""
    if not signed or headline not in head or is_caps(headline.text):
        return None
    free = [p for p in head[head.index(headline) :] if p.free and p is not headline and not is_bullet(p.text)]
    if not free:
        return None
    last = free[-1]
    return last if is_caps_place(last.text) and len(words(last.text)) <= RUBRIC_WORDS and last.hint == "" else None
