"""What a reader should find on the page of a pasted story, told by rules simpler than the parser's."""

import re
from dataclasses import dataclass
from pathlib import Path

END_OF_SENTENCE = re.compile(r"[.!?…”\"»]$")


@dataclass(frozen=True)
class Expected:
    text: str
    headline: str
    source: str
    dateline: str
    intertitles: list[str]
    paragraphs: list[str]


def expected(path: Path) -> Expected:
    """For the shape of the reference page: headline, `Source: X`, dateline, text, X again; what follows is not ours."""
    text = path.read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    source = lines[1].removeprefix("Source: ")
    story = lines[3 : lines.index(source)]
    return Expected(
        text=text,
        headline=lines[0],
        source=source,
        dateline=lines[2],
        intertitles=[line for line in story if not END_OF_SENTENCE.search(line)],
        paragraphs=[line for line in story if END_OF_SENTENCE.search(line)],
    )
