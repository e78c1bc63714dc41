"""What is known of a paste so far, and the doors through which readers add to it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from .dateline import Dateline
from .passages import Passage
from .story import Story


class Named(NamedTuple):
    """A source somebody named: in a line, in the dateline, below the text."""

    name: str
    line: str
    reason: str
    certain: bool


@dataclass
class Desk:
    passages: list[Passage]
    known: tuple[str, ...]  # names of sources the newsroom has used before
    story: Story = field(default_factory=Story)
    sources: list[Named] = field(default_factory=list)
    mark: str | None = None  # the agency of the dateline
    start: int = 0  # the first passage of the text
    end: int = 0  # the first below it

    @property
    def named(self) -> tuple[str, ...]:
        return tuple(source.name for source in self.sources) + self.known

    def name(self, passage: Passage, name: str, reason: str, certain: bool = True) -> None:
        self.sources.append(Named(name, passage.raw, reason, certain))

    def take_byline(self, passage: Passage, names: str, agency: str | None, photo: str | None) -> None:
        self.story.guess("byline", names, passage.raw, "byline line")
        self.story.guess("photo_credit", photo, passage.raw, "photo line")
        if agency:
            self.name(passage, agency, "byline", certain=False)
        passage.claim("byline")

    def take_dateline(self, passage: Passage, line: Dateline, reason: str) -> None:
        certain = bool(line.mark or (line.place and line.date))
        self.story.guess("dateline_place", line.place, passage.raw, reason, certain)
        self.story.guess("dateline_date", line.date, passage.raw, reason, certain)
        self.story.guess("dateline_literal", line.literal, passage.raw, reason, certain)
        if line.mark:
            self.mark = line.mark.name
            self.name(passage, line.mark.name, "dateline mark")
            self.story.guess("byline", line.mark.byline, passage.raw, "dateline")
        if line.alone:
            passage.claim("dateline")
        else:
            passage.text = passage.text[line.end :].lstrip()

    def take_place(self, passage: Passage) -> None:
        self.story.guess("dateline_place", passage.text, passage.raw, "place line", False)
        self.story.guess("dateline_literal", passage.text, passage.raw, "place line", False)
        passage.claim("dateline")
