"""A paste goes over the desk: the readers are asked in turn, and their answers make one story.

The order matters. What is certainly not the story is taken away first; then head and tail are read; what nobody
claimed is the text. Lines that went nowhere are kept for the editor to see.
"""

from collections.abc import Iterable

from .clearing import claim_photos, clear_furniture
from .closing import name_source, read_tail
from .desk import Desk
from .doubtful import doubts
from .encoding import to_text
from .html import looks_like_html, read_html
from .intertitles import HEADINGS, mark_intertitles
from .language import language_of
from .letters import is_prose, is_rule
from .opening import read_head, read_opening
from .passages import Passage
from .start import clear_mail, story_start
from .story import Block, Guess, Story
from .text import read_text

USED = ("body", "intertitle", "headline", "source", "byline", "photo", "dateline")


def read_story(paste: str | bytes, *, html: bool | None = None, known_sources: Iterable[str] = ()) -> Story:
    """Never raises on account of the text; an empty paste is an empty story."""
    text = to_text(paste)
    as_html = looks_like_html(text) if html is None else html
    desk = Desk(read_html(text) if as_html else read_text(text), tuple(name for name in known_sources if name))
    mail = clear_mail(desk.passages)
    clear_furniture(desk)
    claim_photos(desk)
    desk.start = story_start(desk.passages, mail, desk.known)
    read_head(desk)
    read_opening(desk)
    read_tail(desk)
    fill_blocks(desk)
    name_source(desk)
    return finish(desk)


def fill_blocks(desk: Desk) -> None:
    text = [p for p in desk.passages[: desk.end] if p.free and p.text and not is_rule(p.text)]
    first = next((n for n, p in enumerate(text) if is_prose(p.text)), 0)
    mark_intertitles(text[first:])
    for passage in text:
        kind = "intertitle" if passage.role == "intertitle" else "paragraph"
        passage.claim("body")
        desk.story.blocks.append(Block(kind, passage.text))
        if kind == "intertitle":
            note_intertitle(desk, passage)


def note_intertitle(desk: Desk, passage: Passage) -> None:
    reason = "heading" if passage.hint in (*HEADINGS, "bold") else "short line"
    desk.story.guesses.append(Guess("intertitles", passage.text, passage.raw, reason, reason == "heading"))


def finish(desk: Desk) -> Story:
    story = desk.story
    text = " ".join([story.headline or "", *story.body])
    story.guess("language", language_of(text), "", "letters and small words", len(text) > 200)
    story.left_out = [p.raw for p in desk.passages if p.role not in USED]
    repaired = [word for p in desk.passages if p.role == "body" for word in p.repaired]
    story.doubts = doubts(story, repaired)
    return story
