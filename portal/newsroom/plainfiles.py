"""The plain text files in which starter pages and the demo are written: header lines, an empty line, the text."""

import re
from html import escape
from pathlib import Path
from typing import NamedTuple

EMPHASIS = re.compile(r"\*(\S(?:[^*\n]*\S)?)\*")
NUMBERED = re.compile(r"\d+\. ")
HEADER = re.compile(r"([A-Z][A-Za-z-]*):[ \t]*(.*)")


class Written(NamedTuple):
    head: dict[str, str]
    text: str


def read(path: Path) -> Written:
    return parse(path.read_text(encoding="utf-8"))


def read_many(path: Path) -> list[Written]:
    """Several texts in one file, parted by lines of `---`."""
    return [parse(part) for part in re.split(r"^---$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)]


def parse(text: str) -> Written:
    head, _empty, body = text.strip().partition("\n\n")
    lines = [HEADER.fullmatch(line) for line in head.splitlines()]
    if None in lines:
        raise ValueError(f"not a header line: {head.splitlines()[lines.index(None)]!r}")
    return Written({line[1]: line[2].strip() for line in lines if line}, body.strip())


def html_of(text: str) -> str:
    """`## ` an intertitle, `> ` a quotation, `1. ` and `- ` lists, `*word*` emphasis; else paragraphs."""
    html = "\n".join(_block(block.strip()) for block in re.split(r"\n\s*\n", text) if block.strip())
    return html.replace("</ol>\n<ol>", "\n").replace("</ul>\n<ul>", "\n")


def _block(block: str) -> str:
    if block.startswith("## "):
        return f"<h2>{_inline(block[3:])}</h2>"
    if block.startswith("> "):
        return f"<blockquote><p>{_inline(re.sub(r'^> ?', '', block, flags=re.MULTILINE))}</p></blockquote>"
    if number := NUMBERED.match(block):
        return f"<ol><li><p>{_inline(block[number.end() :])}</p></li></ol>"
    if block.startswith("- "):
        return f"<ul><li><p>{_inline(block[2:])}</p></li></ul>"
    return f"<p>{_inline(block)}</p>"


def _inline(text: str) -> str:
    return EMPHASIS.sub(r"<em>\1</em>", escape(" ".join(text.split("\n")), quote=False))
