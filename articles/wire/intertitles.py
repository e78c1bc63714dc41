"""Which bare lines are subheads. A wrong one cuts a story in two, so doubt means paragraph."""

import re

from .dates import find_date
from .letters import (
    DASHES,
    QUOTES_OPEN,
    ends_open,
    ends_sentence,
    is_bullet,
    is_caps,
    is_question,
    is_quotation,
    is_rule,
    is_stars,
    starts_high,
    words,
)
from .names import is_names
from .passages import Passage

LONGEST, MOST_WORDS = 75, 11
HEADINGS = ("heading", "h1", "titled", "title")
NUMBERED = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+(?=[^\W\d_])")
DASHED = re.compile(r"[-–—]\s+(?P<text>[^-–—.!?\s][^.!?]{1,60}[^-–—.!?\s])\s+[-–—]")  # AFP sets dashes around a subhead
ROLE = re.compile(r"[^,]{3,40},\s+[^\W\d_][^.!?]{3,60}")


def mark_intertitles(story: list[Passage]) -> None:
    """`story` is the text between head and tail, in order."""
    hinted = any(p.hint in HEADINGS for p in story)
    likely = [looks_like_one(story, place, hinted) for place in range(len(story))]
    for place, passage in enumerate(story):
        if likely[place] and not crowded(story, likely, place):
            passage.role = "intertitle"
            passage.text = undashed(passage.text)
    for place, passage in enumerate(story):
        if passage.role != "intertitle" and asks_between(story, place, hinted):
            passage.role = "intertitle"


def undashed(text: str) -> str:
    found = DASHED.fullmatch(text)
    return found["text"] if found else text


def looks_like_one(story: list[Passage], place: int, hinted: bool) -> bool:
    passage = story[place]
    if DASHED.fullmatch(passage.text) and fits_in(story, place):
        return True
    if passage.hint in HEADINGS:
        return has_text_below(story, place) and len(passage.text) <= 160 and not is_stars(passage.text)
    if passage.hint in ("item", "quote", "caption", "time", "link") or (hinted and passage.hint != "bold"):
        return False
    return is_subhead_line(passage.text) and fits_in(story, place) and not is_question(passage.text)


def is_subhead_line(text: str) -> bool:
    """The shape alone: short, begins high, ends without a stop, is no list item, quotation or date."""
    bare = NUMBERED.sub("", text)
    if not 1 < len(bare) <= LONGEST or not 0 < len(words(bare)) <= MOST_WORDS or not starts_high(bare):
        return False
    if ends_open(bare) or (ends_sentence(bare) and not is_question(bare)) or bare.endswith("!"):
        return False
    if (is_bullet(bare) and bare == text) or is_stars(bare) or is_rule(bare) or is_quotation(bare):
        return False
    if bare[0] in DASHES or (bare[0] in QUOTES_OPEN and bare.count(bare[0]) == 1 and bare[0] in "\"'“"):
        return False
    when = find_date(bare)
    return not (when and when.end - when.start >= len(bare) - 6)


def fits_in(story: list[Passage], place: int) -> bool:
    """A paragraph above that is finished, a paragraph below that begins."""
    if place == 0 or place + 1 >= len(story):
        return False
    above, here, below = story[place - 1], story[place], story[place + 1]
    if above.text.rstrip().endswith(":") or not (
        ends_sentence(above.text) or is_stars(above.text) or len(above.text) > 120
    ):
        return False
    if is_bullet(above.text) and NUMBERED.match(here.text) and not ends_sentence(above.text):
        return False
    if is_caption_of_speaker(here.text, below.text):
        return False
    return begins_paragraph(below.text) and not in_verse(story, place)


def begins_paragraph(text: str) -> bool:
    if is_bullet(text):
        return True
    return starts_high(text.lstrip(DASHES + " ")) and (
        len(text) > 90 or (len(text) > 24 and (ends_sentence(text) or text.endswith(":")))
    )


def in_verse(story: list[Passage], place: int) -> bool:
    """Three short lines in a row of which two or more break off without a stop."""
    first = last = place
    while first > 0 and is_short(story[first - 1]):
        first -= 1
    while last + 1 < len(story) and is_short(story[last + 1]):
        last += 1
    run = story[first : last + 1]
    loose = sum(not ends_sentence(p.text) for p in run)
    return len(run) >= 3 and (loose >= 2 and loose * 3 > len(run))


def is_short(passage: Passage) -> bool:
    return len(passage.text) <= 62 and not is_stars(passage.text) and not is_bullet(passage.text)


def is_caption_of_speaker(text: str, below: str) -> bool:
    """`Anna Petrova, baker`, and then her words."""
    if is_names(text):
        return below[:1] in QUOTES_OPEN or below[:1] in DASHES
    found = ROLE.fullmatch(text)
    return bool(found) and is_names(text.split(",")[0]) and below[:1] in QUOTES_OPEN


def crowded(story: list[Passage], likely: list[bool], place: int) -> bool:
    """Two bare lines in a row are verse or a list; two real headings may well stand together."""
    if story[place].hint in HEADINGS:
        return False
    near = [other for other in (place - 1, place + 1) if 0 <= other < len(story)]
    return any(likely[other] and story[other].hint not in HEADINGS for other in near)


def has_text_below(story: list[Passage], place: int) -> bool:
    return any(p.hint not in HEADINGS for p in story[place + 1 :])


def asks_between(story: list[Passage], place: int, hinted: bool) -> bool:
    """A question is a subhead only in the company of plain ones, above and below, and outnumbered by them."""
    passage = story[place]
    if not is_question(passage.text) or passage.hint not in ("", "bold") or (hinted and passage.hint != "bold"):
        return False
    plain = [n for n, p in enumerate(story) if p.role == "intertitle" and not is_question(p.text)]
    asked = sum(is_question(p.text) and len(p.text) <= LONGEST for p in story)
    between = any(n < place for n in plain) and any(n > place for n in plain)
    between = between or (len(plain) > 1 and all(is_caps(story[n].text) for n in [*plain, place]))
    same_type = all(story[n].hint == passage.hint for n in plain)
    if not (between and same_type and asked * 2 <= len(plain)):
        return False
    return (
        is_subhead_line(passage.text) and fits_in(story, place) and story[place + 1].text[0] not in QUOTES_OPEN + DASHES
    )
