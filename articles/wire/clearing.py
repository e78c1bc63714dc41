"""Taken away first, wherever it stands: page furniture, photo lines and captions."""

from .attribution import copyright_holder, labelled
from .byline import read_byline
from .desk import Desk
from .furniture import ANYWHERE, is_bare_read_also
from .letters import ends_sentence, is_prose
from .passages import Passage
from .patterns import any_kind
from .photo import from_caption, read_credit


def clear_furniture(desk: Desk) -> None:
    """Share buttons, boxes and counters may stand anywhere."""
    box = ""
    for passage, below in zip(desk.passages, [*desk.passages[1:], Passage("")], strict=False):
        if not passage.free:
            continue
        role = "" if passage.hint in ("h1", "titled") else any_kind(ANYWHERE, passage.text)
        if role == "copyright":
            read_copyright(desk, passage)
        in_box = not role and is_link_of_box(passage, box, below)
        passage.role = role or ("read also" if in_box else "")
        box = "heading" if role and is_bare_read_also(passage.text) else "link" if in_box else ""


def read_copyright(desk: Desk, passage: Passage) -> None:
    if name := copyright_holder(passage.text):
        desk.name(passage, name, "copyright line", certain=False)


def is_link_of_box(passage: Passage, box: str, below: Passage) -> bool:
    """The line below the heading of a box, and those that follow it without a blank line."""
    if not box or passage.hint in ("heading", "h1", "titled", "quote"):
        return False
    if passage.hint in ("item", "link"):
        return True
    bare = not ends_sentence(passage.text) and len(passage.text) < 140
    subhead = is_prose(below.text) and not below.gap
    return bare and (box == "heading" or not (passage.gap or subhead))


def claim_photos(desk: Desk) -> None:
    head = True
    for passage in desk.passages:
        if not passage.free:
            continue
        head = head and not is_prose(passage.text)
        credit = None if read_byline(passage.text) else read_credit(passage.text, head)
        credit = credit or (None if read_byline(passage.text) else from_caption(passage.text))
        if credit:
            desk.story.guess("photo_credit", credit, passage.raw, "photo line")
        if (credit or passage.hint == "caption") and not labelled(passage.text):
            passage.claim("photo")
