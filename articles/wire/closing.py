"""The end of a story at the desk: closing lines and marks, and which of the sources named is the one."""

import re

from .agencies import same
from .attribution import closing, is_issuer, prettiest, split_closing_mark
from .credits import read_labels
from .desk import Desk
from .letters import is_prose
from .passages import Passage
from .tail import light_from, story_end

ABOUT = re.compile(
    r",?\s(?:is|was|has been|has (?:covered|written|reported)|covers|writes|reports|—|является)\b"
    r".{0,160}\b(?:writer|reporter|editor|correspondent|journalist|author|freelance|columnist|covered|covers|"
    r"журналист|корреспондент|обозреватель|редактор|автор)"
)
# The surest first: a line that says so, then marks, then what merely stands near.
ORDER = ("source line", "dateline mark", "closing line", "closing mark", "agency line", "byline", "copyright line")


def read_tail(desk: Desk) -> None:
    cut_closing_mark(desk)
    named = desk.named
    desk.end = story_end(desk.passages, desk.start, named, desk.mark)
    drop_author_box(desk)
    tail = desk.passages[desk.end :]
    for passage in tail:
        if not passage.free or is_issuer(passage.text, desk.mark):
            passage.claim("tail")
    read_labels(desk, tail)
    for passage in tail:
        read_closing(desk, passage, named)


def drop_author_box(desk: Desk) -> None:
    """`Jane Smith is a staff writer in Leeds.`, below a story signed by Jane Smith."""
    last = next((n for n in range(desk.end - 1, desk.start, -1) if desk.passages[n].free), 0)
    name = (desk.story.byline or "").casefold()
    text = desk.passages[last].text.casefold() if last and name else ""
    if text.startswith(name) and ABOUT.match(text, len(name)):
        desk.end = last


def cut_closing_mark(desk: Desk) -> None:
    """`…smette di piovere. (ANSA).`: a mark behind the last full stop is no part of the sentence."""
    light = light_from(desk.passages)
    for place in range(len(desk.passages) - 1, desk.start - 1, -1):
        passage = desk.passages[place]
        text, name = split_closing_mark(passage.text, desk.named) if passage.free else (passage.text, None)
        if text != passage.text and place + 1 >= light:
            passage.text = text
            if name:
                desk.name(passage, name, "closing mark")
        if text != passage.text or is_prose(passage.text):
            return


def read_closing(desk: Desk, passage: Passage, named: tuple[str, ...]) -> None:
    found = closing(passage.text, named) if passage.free else None
    closed = any(source.reason == "closing line" for source in desk.sources)
    if found and not closed:
        desk.name(passage, found[0], "closing line", found[1])
        passage.claim("source")
    passage.claim("tail")


def name_source(desk: Desk) -> None:
    ranked = sorted(desk.sources, key=lambda source: ORDER.index(source.reason))
    if not ranked:
        return
    name, line, reason, certain = ranked[0]
    name = prettiest(name, [other for other, *_ in ranked[1:]])
    twice = any(same(name, other) for other, *_ in ranked[1:])
    desk.story.guess("source", name, line, reason, certain or twice)
