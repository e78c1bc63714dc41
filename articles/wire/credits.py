"""Lines that name a source or an author, wherever they are looked for."""

from .agencies import house, same
from .attribution import labelled, loosely_labelled
from .byline import read_byline
from .desk import Desk
from .letters import is_prose
from .passages import Passage


def read_labels(desk: Desk, part: list[Passage]) -> None:
    """Source and byline lines; the first of each counts."""
    for passage in part:
        if not passage.free or passage.hint in ("h1", "titled"):
            continue
        if name := labelled(passage.text) or loosely_labelled(passage.text):
            desk.name(passage, name, "source line")
            passage.claim("source")
        elif found := read_byline(passage.text):
            desk.take_byline(passage, *found)


def read_bylines(desk: Desk, part: list[Passage]) -> None:
    for passage in part:
        if passage.free and not is_prose(passage.text) and (found := read_byline(passage.text)):
            desk.take_byline(passage, *found)


def is_agency_line(passage: Passage, known: tuple[str, ...]) -> bool:
    text = passage.text.strip("()/. ")
    return len(text) < 60 and bool(house(text) or any(same(text, name) for name in known))
