"""What of a change readers would call a change: other words or figures, another photo, a note of a mistake.

A link, a word made bold, other quotation marks, a space are none: the date of a story does not move for them, and
nobody is told that the text has changed.
"""

from articles.revisions.snapshot import CORRECTIONS, Snapshot
from articles.revisions.words import blocks_of

# What a reader reads as the story, in the order of the page
WORDS = ("headline", "standfirst", "dateline", "body", "photo_caption", "byline_text")
TEXT = ("headline", "standfirst", "body")  # what a comment answers
DATED = {"headline", "standfirst", "body", "photo", "dateline"}  # a new tag or a corrected address is not news

_ALIKE = {ord(sign): '"' for sign in "«»“”„‟‹›″"} | {ord(sign): "'" for sign in "’‘‚`"}
_ALIKE |= {ord(sign): "-" for sign in "–—−‑‒"} | {0xAD: "", 0x200B: "", 0x2060: "", ord("…"): "..."}


def said(name: str, value) -> str:
    """The words of a field, without what only makes them look otherwise."""
    text = "\n".join(block.text for block in blocks_of(value or "")) if name == "body" else str(value or "")
    return " ".join(text.translate(_ALIKE).split())


def differ(name: str, old, new) -> bool:
    if old == new:
        return False
    return said(name, old) != said(name, new) if name in WORDS else True


def differing_words(old: Snapshot, new: Snapshot) -> list[str]:
    """The names of the fields whose words differ for a reader, in the order of the page."""
    return [name for name in WORDS if differ(name, old.get(name), new.get(name))]


def moves_the_date(old: Snapshot, new: Snapshot) -> bool:
    """Whether a public story is changed in substance by `new`: search engines and feeds are told so."""
    if any(differ(name, old.get(name), new[name]) for name in DATED if name in new):
        return True
    return any(note not in old.get(CORRECTIONS, []) for note in new.get(CORRECTIONS) or [])
