"""Below the story: where it ends, and what stands there."""

from .agencies import house, same
from .attribution import closing, is_issuer, labelled
from .contacts import is_contact_heading, is_reachable
from .dates import find_date
from .deskmarks import ATTENTION, BRACKET_NOTE, CREDITS, EMBARGO, is_code, is_end, is_initials
from .furniture import MONEY, is_comments_heading, is_published
from .letters import ends_sentence, is_bullet, is_prose, is_rule, is_stars, script
from .mail import DEVICE, FAREWELL, SIGNATURE
from .moments import is_moment
from .passages import Passage
from .patterns import is_kind

LONGEST_LINE = 110
AFTERWARDS = 260  # no paragraph of a story is expected below its closing line, page furniture is shorter


def story_end(passages: list[Passage], start: int, named: tuple[str, ...], mark: str | None) -> int:
    """The place of the first passage that is no longer the story."""
    end = hard_end(passages, start, named, mark)
    alphabet_of = script(" ".join(p.text for p in passages[start:end])[:6000])
    while end > start + 1 and is_leftover(passages[end - 1], alphabet_of):
        end -= 1
    return end


def hard_end(passages: list[Passage], start: int, named: tuple[str, ...], mark: str | None) -> int:
    weights = [len(p.text) if p.free else 0 for p in passages]
    left, done = sum(weights[start:]), 0
    light = light_from(passages)
    for place in range(start, len(passages)):
        done, left = done + weights[place], left - weights[place]
        share = left / max(done, 1)
        if place == start or not passages[place].free:
            continue
        if stops(passages, place, mark, share):
            return place
        if share <= 0.6 and place + 1 >= light and closes(passages, place, named):
            return place
    return len(passages)


def stops(passages: list[Passage], place: int, mark: str | None, share: float) -> bool:
    """Marks that say so: an end mark, a signature, the heading of the comments or of the contacts."""
    text = passages[place].text
    if is_aside(passages[place]):
        return False
    if is_end(text) or SIGNATURE.fullmatch(text):
        return share < 1.5
    if is_kind(CREDITS, text):
        return share < 0.4
    if is_comments_heading(text):
        return share < 0.7
    if is_contact_heading(text):
        near = any(is_reachable(p.text) for p in passages[place + 1 : place + 4])
        return share < (1.2 if near else 0.5) and reaches(passages, place)
    return share < 0.5 and is_issuer(text, mark)


def closes(passages: list[Passage], place: int, named: tuple[str, ...]) -> bool:
    """An agency's name or a date, where only furniture follows."""
    passage = passages[place]
    if is_aside(passage):
        return False
    found = closing(passage.text, named)
    if found and any(same(found[0], name) for name in named):
        return True
    below = next((p for p in passages[place + 1 : place + 20] if p.free), None)
    if below and is_prose(below.text):
        return False  # a subhead, be it the name of an agency
    return bool(found or labelled(passage.text) or is_date(passage.text))


def is_aside(passage: Passage) -> bool:
    return len(passage.text) > 220 or passage.hint in ("quote", "item")


def reaches(passages: list[Passage], place: int) -> bool:
    """A contact heading is one if a telephone or an address follows, or if only short lines do."""
    below = passages[place : place + 8]
    return any(is_reachable(p.text) for p in below) or not any(is_prose(p.text) for p in below[1:])


def light_from(passages: list[Passage]) -> int:
    """From here on there is nothing but page furniture: short lines, hardly a sentence."""
    sentences = 0
    for place in range(len(passages) - 1, -1, -1):
        passage = passages[place]
        sentences += passage.free and is_prose(passage.text)
        if sentences > 4 or (passage.free and len(passage.text) > AFTERWARDS):
            return place + 1
    return 0


def is_date(text: str) -> bool:
    when = find_date(text) if len(text) < 60 else None
    return bool(when and when.start == 0 and not text[when.end :].strip(" .")) or is_moment(text)


def is_leftover(passage: Passage, alphabet_of: str) -> bool:
    """A line at the very end that no story ends with."""
    text = passage.text
    if not passage.free:
        return passage.role not in ("body", "dateline")
    if any(is_kind(kind, text) for kind in (CREDITS, BRACKET_NOTE, ATTENTION, EMBARGO, DEVICE, FAREWELL, MONEY)):
        return True
    if (
        is_date(text)
        or is_published(text)
        or is_reachable(text)
        or is_initials(text)
        or is_code(text)
        or is_stars(text)
        or is_rule(text)
    ):
        return True
    if passage.hint in ("item", "quote") or is_bullet(text) or len(text) > LONGEST_LINE:
        return False
    foreign = alphabet_of and script(text) not in ("", alphabet_of) and not house(text)
    return bool(foreign) or not ends_sentence(text)
