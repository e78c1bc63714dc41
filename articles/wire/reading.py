"""The desk: asks the readers in turn and puts their answers into one story.

The order matters. What is certainly not the story is taken away first; then head and tail are read; what nobody
claimed is the text. Lines that went nowhere are kept for the editor to see.
"""

from collections.abc import Iterable

from .agencies import house, same
from .attribution import closing, copyright_holder, is_issuer, labelled, loosely_labelled, prettiest, split_closing_mark
from .byline import read_byline
from .dateline import Dateline, read_dateline
from .deskmarks import without_slug
from .doubtful import doubts
from .encoding import to_text
from .furniture import ANYWHERE, is_bare_read_also
from .head import (
    RUBRIC_WORDS,
    choose_headline,
    clear_mail,
    clear_marks,
    lone_dateline,
    lone_place,
    story_start,
    whole_headline,
)
from .html import looks_like_html, read_html
from .intertitles import mark_intertitles
from .language import language_of
from .letters import ends_sentence, is_bullet, is_prose, is_rule, is_stars, words
from .mail import subject
from .passages import Passage
from .patterns import any_kind
from .photo import from_caption, is_caption, read_credit
from .story import Block, Story
from .tail import light_from, story_end
from .text import read_text

DATELINE_DEPTH = 5  # a standfirst or a quotation may stand above the paragraph with the dateline


def read_story(paste: str | bytes, *, html: bool | None = None, known_sources: Iterable[str] = ()) -> Story:
    """Never raises on account of the text; an empty paste is an empty story."""
    text = to_text(paste)
    as_html = looks_like_html(text) if html is None else html
    passages = read_html(text) if as_html else read_text(text)
    return Desk(passages, tuple(name for name in known_sources if name)).read()


class Desk:
    def __init__(self, passages: list[Passage], known: tuple[str, ...]):
        self.passages = passages
        self.known = known
        self.story = Story()
        self.sources: list[tuple[str, str, str, bool]] = []  # name, line, reason, certain
        self.mark: str | None = None

    def read(self) -> Story:
        mail = clear_mail(self.passages)
        self.clear_furniture()
        self.claim_photos()
        self.start = story_start(self.passages, mail, self.known)
        self.read_head()
        self.read_opening()
        self.read_tail()
        self.fill_blocks()
        self.name_source()
        return self.finish()

    def clear_furniture(self) -> None:
        """Share buttons, boxes and counters may stand anywhere."""
        box = ""
        for passage, below in zip(self.passages, [*self.passages[1:], Passage("")], strict=False):
            if not passage.free:
                continue
            role = "" if passage.hint in ("h1", "titled") else any_kind(ANYWHERE, passage.text)
            if role == "copyright":
                self.read_copyright(passage)
            in_box = not role and is_link_of_box(passage, box, below)
            passage.role = role or ("read also" if in_box else "")
            box = "heading" if role and is_bare_read_also(passage.text) else "link" if in_box else ""

    def read_copyright(self, passage: Passage) -> None:
        if name := copyright_holder(passage.text):
            self.sources.append((name, passage.raw, "copyright line", False))

    def claim_photos(self) -> None:
        head = True
        for passage in self.passages:
            if not passage.free:
                continue
            head = head and not is_prose(passage.text)
            credit = None if read_byline(passage.text) else read_credit(passage.text, head)
            credit = credit or (None if read_byline(passage.text) else from_caption(passage.text))
            if credit:
                self.story.guess("photo_credit", credit, passage.raw, "photo line")
            if credit or passage.hint == "caption":
                passage.claim("photo")

    def read_head(self) -> None:
        head = self.passages[: self.start]
        self.read_labels(head)
        clear_marks(head, self.known)
        headline = self.read_headline(head)
        found = lone_dateline(head, headline, self.known)
        if found:
            self.take_dateline(*found, "dateline line")
        elif not self.opens_with_dateline() and (passage := lone_place(head, headline, self.is_signed())):
            self.take_place(passage)
        self.sort_leftovers(head, headline)

    def read_labels(self, part: list[Passage]) -> None:
        """Source and byline lines; the first of each counts."""
        for passage in part:
            if not passage.free or passage.hint in ("h1", "titled"):
                continue
            if name := labelled(passage.text) or loosely_labelled(passage.text):
                self.sources.append((name, passage.raw, "source line", True))
                passage.claim("source")
            elif found := read_byline(passage.text):
                self.take_byline(passage, *found)

    def take_byline(self, passage: Passage, names: str, agency: str | None, photo: str | None) -> None:
        self.story.guess("byline", names, passage.raw, "byline line")
        self.story.guess("photo_credit", photo, passage.raw, "photo line")
        if agency:
            self.sources.append((agency, passage.raw, "byline", False))
        passage.claim("byline")

    def read_headline(self, head: list[Passage]) -> Passage | None:
        datelines = {id(p) for p in head if p.free and is_lone(read_dateline(p.text, self.known))}
        agency = {id(p) for p in head if p.free and is_agency_line(p, self.known)}
        open_lines = [p for p in head if id(p) not in datelines | agency]
        headline = choose_headline(open_lines, None)
        if headline is None:
            headline = self.sentence_headline()
        if headline is None:
            return self.headline_from_subject()
        text = whole_headline(self.passages, headline)
        headline.claim("headline")
        self.story.guess(
            "headline", without_slug(text), headline.raw, "headline line", bool(self.passages[self.start :])
        )
        return headline

    def sentence_headline(self) -> Passage | None:
        """One short sentence above a source line, a byline or a dateline is a headline with a full stop."""
        rest = [n for n in range(self.start, len(self.passages)) if self.passages[n].free]
        if len(rest) < 2 or len(self.passages[rest[0]].text) > 120:
            return None
        passage, below = self.passages[rest[0]], self.passages[rest[1]]
        if read_dateline(passage.text, self.known) or sum(passage.text.count(stop) for stop in ".!?") != 1:
            return None
        claimed = any(p.role in ("source", "byline") for p in self.passages[rest[0] + 1 : rest[1]])
        if not (claimed or read_dateline(below.text, self.known) or labelled(below.text) or read_byline(below.text)):
            return None
        self.start = rest[1]
        self.read_labels(self.passages[rest[0] + 1 : rest[1] + 1])
        return passage

    def headline_from_subject(self) -> None:
        lines = [p for p in self.passages if p.role == "mail" and subject(p.text)]
        for passage in reversed(lines):
            bare = without_prefix(subject(passage.text))
            if len(words(bare)) > 3 and self.passages[self.start :] and not any_kind(ANYWHERE, bare):
                self.story.guess("headline", without_slug(bare), passage.raw, "mail subject", False)
                return

    def is_signed(self) -> bool:
        if self.story.byline or self.sources:
            return True
        return any(closing(p.text, self.known) for p in self.passages[self.start + 1 :] if p.free and len(p.text) < 60)

    def opens_with_dateline(self) -> bool:
        opening = [p for p in self.passages[self.start : self.start + DATELINE_DEPTH] if p.free]
        return any(read_dateline(p.text, self.known) for p in opening[:2])

    def take_dateline(self, passage: Passage, line: Dateline, reason: str) -> None:
        story = self.story
        certain = bool(line.mark or (line.place and line.date))
        story.guess("dateline_place", line.place, passage.raw, reason, certain)
        story.guess("dateline_date", line.date, passage.raw, reason, certain)
        story.guess("dateline_literal", line.literal, passage.raw, reason, certain)
        if line.mark:
            self.mark = line.mark.name
            self.sources.append((line.mark.name, passage.raw, "dateline mark", True))
            story.guess("byline", line.mark.byline, passage.raw, "dateline")
        if line.alone:
            passage.claim("dateline")
        else:
            passage.text = passage.text[line.end :].lstrip()

    def take_place(self, passage: Passage) -> None:
        self.story.guess("dateline_place", passage.text, passage.raw, "place line", False)
        self.story.guess("dateline_literal", passage.text, passage.raw, "place line", False)
        passage.claim("dateline")

    def sort_leftovers(self, head: list[Passage], headline: Passage | None) -> None:
        """Above the headline a line is a rubric; below it, points and standfirst belong to the text."""
        below = headline is None
        for number, passage in enumerate(head):
            below = below or passage is headline
            if not passage.free:
                continue
            if (
                number
                and head[number - 1].role == "photo"
                and not ends_sentence(passage.text)
                or is_caption(passage.text)
            ):
                passage.claim("caption")
            elif is_agency_line(passage, self.known):
                self.sources.append((passage.text, passage.raw, "agency line", False))
                passage.claim("source")
            elif not (below and belongs(passage)):
                passage.claim("rubric")

    def read_opening(self) -> None:
        """The dateline inside the first paragraphs, and bylines around it."""
        opening = [p for p in self.passages[self.start : self.start + 2 * DATELINE_DEPTH] if p.free][:DATELINE_DEPTH]
        for number, passage in enumerate(opening):
            line = read_dateline(passage.text, self.known)
            if not line or (self.story.dateline_literal and not line.mark):
                continue
            if number and not line.mark:
                continue
            if not self.story.dateline_literal or same_line(line, self.story):
                self.take_dateline(passage, line, "dateline")
            break
        self.read_bylines(opening)

    def read_bylines(self, part: list[Passage]) -> None:
        for passage in part:
            if passage.free and not is_prose(passage.text) and (found := read_byline(passage.text)):
                self.take_byline(passage, *found)

    def read_tail(self) -> None:
        self.cut_closing_mark()
        named = tuple(name for name, *_ in self.sources) + self.known
        self.end = story_end(self.passages, self.start, named, self.mark)
        tail = self.passages[self.end :]
        for passage in tail:
            if not passage.free or is_issuer(passage.text, self.mark):
                passage.claim("tail")
        self.read_labels(tail)
        for passage in tail:
            self.read_closing(passage, named)

    def read_closing(self, passage: Passage, named: tuple[str, ...]) -> None:
        found = closing(passage.text, named) if passage.free else None
        closed = any(reason == "closing line" for _, _, reason, _ in self.sources)
        if found and not closed:
            self.sources.append((found[0], passage.raw, "closing line", found[1]))
            passage.claim("source")
        passage.claim("tail")

    def name_source(self) -> None:
        order = (
            "source line",
            "dateline mark",
            "closing line",
            "closing mark",
            "agency line",
            "byline",
            "copyright line",
        )
        ranked = sorted(self.sources, key=lambda found: order.index(found[2]))
        if not ranked:
            return
        name, line, reason, certain = ranked[0]
        name = prettiest(name, [other for other, *_ in ranked[1:]])
        twice = any(same(name, other) for other, *_ in ranked[1:])
        self.story.guess("source", name, line, reason, certain or twice)

    def cut_closing_mark(self) -> None:
        """`…smette di piovere. (ANSA).`: a mark behind the last full stop is no part of the sentence."""
        light = light_from(self.passages)
        named = tuple(name for name, *_ in self.sources) + self.known
        for place in range(len(self.passages) - 1, self.start - 1, -1):
            passage = self.passages[place]
            text, name = split_closing_mark(passage.text, named) if passage.free else (passage.text, None)
            if text != passage.text and place + 1 >= light:
                passage.text = text
                self.sources += [(name, passage.raw, "closing mark", True)] if name else []
            if text != passage.text or is_prose(passage.text):
                return

    def fill_blocks(self) -> None:
        text = [p for p in self.passages[: self.end] if p.free and p.text and not is_rule(p.text)]
        first = next((n for n, p in enumerate(text) if is_prose(p.text)), 0)
        mark_intertitles(text[first:])
        for passage in text:
            kind = "intertitle" if passage.role == "intertitle" else "paragraph"
            passage.claim("body")
            self.story.blocks.append(Block(kind, passage.text))
            if kind == "intertitle":
                self.note_intertitle(passage)

    def note_intertitle(self, passage: Passage) -> None:
        from .story import Guess

        reason = "heading" if passage.hint in ("heading", "h1", "titled", "title", "bold") else "short line"
        self.story.guesses.append(Guess("intertitles", passage.text, passage.raw, reason, reason == "heading"))

    def finish(self) -> Story:
        story = self.story
        text = " ".join([story.headline or "", *story.body])
        story.guess("language", language_of(text), "", "letters and small words", len(text) > 200)
        used = ("body", "intertitle", "headline", "source", "byline", "photo", "dateline")
        story.left_out = [p.raw for p in self.passages if p.role not in used]
        repaired = [word for p in self.passages if p.role == "body" for word in p.repaired]
        story.doubts = doubts(story, repaired)
        return story


def is_link_of_box(passage: Passage, box: str, below: Passage) -> bool:
    """The line below the heading of a box, and those that follow it without a blank line."""
    if not box or passage.hint in ("heading", "h1", "titled", "quote"):
        return False
    if passage.hint in ("item", "link"):
        return True
    bare = not ends_sentence(passage.text) and len(passage.text) < 140
    subhead = is_prose(below.text) and not below.gap
    return bare and (box == "heading" or not (passage.gap or subhead))


def is_lone(line: Dateline | None) -> bool:
    return bool(line and line.alone)


def is_agency_line(passage: Passage, known: tuple[str, ...]) -> bool:
    text = passage.text.strip("()/. ")
    return len(text) < 60 and bool(house(text) or any(same(text, name) for name in known))


def belongs(passage: Passage) -> bool:
    return (
        is_bullet(passage.text)
        or is_stars(passage.text)
        or ends_sentence(passage.text)
        or len(words(passage.text)) > RUBRIC_WORDS
    )


def same_line(line: Dateline, story: Story) -> bool:
    """The dateline printed above is repeated inside the text, with or without its date."""
    return bool(line.place and story.dateline_place and line.place.casefold() == story.dateline_place.casefold())


def without_prefix(text: str) -> str:
    while (bare := text.split(":", 1))[0].strip().casefold() in (
        "re",
        "fw",
        "fwd",
        "aw",
        "wg",
        "пересл",
        "отв",
        "tr",
        "rv",
    ) and len(bare) > 1:
        text = bare[1].strip()
    return text
