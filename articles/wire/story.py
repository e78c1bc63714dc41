"""What a wire story becomes: fields, blocks, and every guess with the line it came from."""

from dataclasses import dataclass, field
from html import escape

CONTRACT = (
    "language",
    "headline",
    "source",
    "dateline_place",
    "dateline_date",
    "dateline_literal",
    "byline",
    "photo_credit",
    "intertitles",
    "body",
)


@dataclass(frozen=True)
class Block:
    kind: str  # "paragraph" or "intertitle"
    text: str


@dataclass(frozen=True)
class Guess:
    """`reason` is a code for the page to translate; `certain` is False where a person should look."""

    field: str
    value: str
    line: str
    reason: str
    certain: bool = True


@dataclass(frozen=True)
class Doubt:
    word: str
    reason: str
    suggestion: str | None
    context: str


@dataclass
class Story:
    language: str | None = None
    headline: str | None = None
    source: str | None = None
    dateline_place: str | None = None
    dateline_date: str | None = None
    dateline_literal: str | None = None
    byline: str | None = None
    photo_credit: str | None = None
    blocks: list[Block] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)

    @property
    def intertitles(self) -> list[str]:
        return [block.text for block in self.blocks if block.kind == "intertitle"]

    @property
    def body(self) -> list[str]:
        return [block.text for block in self.blocks if block.kind == "paragraph"]

    def guess(self, name: str, value: str | None, line: str, reason: str, certain: bool = True) -> None:
        """Fill a field and say why. Nothing is filled twice."""
        if not value or getattr(self, name, None):
            return
        setattr(self, name, value)
        self.guesses.append(Guess(name, value, line, reason, certain))

    def as_contract(self) -> dict:
        return {key: getattr(self, key) for key in CONTRACT}

    def html(self) -> str:
        """`<p>` and `<h2>` whose text is the blocks, byte for byte."""
        tags = {"paragraph": "p", "intertitle": "h2"}
        return "\n".join(
            f"<{tags[block.kind]}>{escape(block.text, quote=False)}</{tags[block.kind]}>" for block in self.blocks
        )
