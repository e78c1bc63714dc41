"""The head of a story at the desk: its labels, its headline, its dateline line, and what is left over."""

from .attribution import closing
from .credits import is_agency_line, read_bylines, read_labels
from .dateline import Dateline, read_dateline
from .desk import Desk
from .deskmarks import LAST_NOTE
from .head import (
    RUBRIC_WORDS,
    clear_marks,
    lone_dateline,
    lone_place,
)
from .headline import read_headline
from .letters import ends_sentence, is_bullet, is_prose, is_stars, words
from .moments import is_moment
from .passages import Passage
from .photo import is_caption
from .story import Story

DATELINE_DEPTH = 5  # a standfirst or a quotation may stand above the paragraph with the dateline


def read_head(desk: Desk) -> None:
    head = desk.passages[: desk.start]
    read_labels(desk, head)
    clear_marks(head, desk.known)
    headline = read_headline(desk, head)
    found = lone_dateline(head, headline, desk.known)
    if found:
        desk.take_dateline(*found, "dateline line")
    elif not opens_with_dateline(desk) and (passage := lone_place(head, headline, is_signed(desk))):
        desk.take_place(passage)
    sort_leftovers(desk, head, headline)


def is_signed(desk: Desk) -> bool:
    if desk.story.byline or desk.sources:
        return True
    return any(closing(p.text, desk.known) for p in desk.passages[desk.start + 1 :] if p.free and len(p.text) < 60)


def opens_with_dateline(desk: Desk) -> bool:
    opening = [p for p in desk.passages[desk.start : desk.start + DATELINE_DEPTH] if p.free]
    return any(read_dateline(p.text, desk.known) for p in opening[:2])


def sort_leftovers(desk: Desk, head: list[Passage], headline: Passage | None) -> None:
    """Above the headline a line is a rubric; below it, points and standfirst belong to the text."""
    below = headline is None
    for number, passage in enumerate(head):
        below = below or passage is headline
        if not passage.free:
            continue
        if is_bullet(passage.text):
            passage.text = LAST_NOTE.sub("", passage.text)
        if number and head[number - 1].role == "photo" and not ends_sentence(passage.text) or is_caption(passage.text):
            passage.claim("caption")
        elif is_agency_line(passage, desk.known):
            desk.name(passage, passage.text, "agency line", certain=False)
            passage.claim("source")
        elif not (below and belongs(passage)):
            passage.claim("rubric")


def belongs(passage: Passage) -> bool:
    return (
        is_bullet(passage.text)
        or is_stars(passage.text)
        or ends_sentence(passage.text)
        or len(words(passage.text)) > RUBRIC_WORDS
    )


def read_opening(desk: Desk) -> None:
    """The dateline inside the first paragraphs, and bylines around it."""
    opening = [p for p in desk.passages[desk.start : desk.start + 2 * DATELINE_DEPTH] if p.free][:DATELINE_DEPTH]
    for number, passage in enumerate(opening):
        line = read_dateline(passage.text, desk.known)
        if not line or (desk.story.dateline_literal and not line.mark):
            continue
        if number and not line.mark:
            continue
        if line.alone and line.mark and not (line.place or line.spelled):
            desk.name(passage, line.mark.name, "agency line", certain=False)
            passage.claim("published")
            continue
        if not desk.story.dateline_literal or same_line(line, desk.story):
            desk.take_dateline(passage, line, "dateline")
        break
    read_bylines(desk, opening)
    for passage, below in zip(opening, opening[1:], strict=False):
        if passage.free and is_prose(below.text) and (passage.hint == "time" or is_moment(passage.text)):
            passage.claim("published")


def same_line(line: Dateline, story: Story) -> bool:
    """The dateline printed above is repeated inside the text, with or without its date."""
    return bool(line.place and story.dateline_place and line.place.casefold() == story.dateline_place.casefold())
