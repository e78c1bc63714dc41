"""Plain text into passages: soft wraps of mails and teleprinters are undone, paragraphs stay."""

import re
from dataclasses import dataclass

from .hyphens import Vocabulary, glue
from .labels import is_label, is_set_apart
from .letters import DASHES, ends_sentence, is_bullet, is_caps, is_rule, is_stars, starts_low, trim
from .passages import Passage

QUOTED = re.compile(r"(?:> ?)+")
NARROW, WIDE = 36, 100  # no wire wraps its copy closer or wider than this


@dataclass
class Line:
    text: str
    raw: str
    gap: bool

    @property
    def indent(self) -> int:
        shown = self.raw.expandtabs(8)
        return len(shown) - len(shown.lstrip())

    @property
    def length(self) -> int:
        return len(self.raw.rstrip())


def read_text(text: str) -> list[Passage]:
    cover, raws = unquote(text.split("\n"))
    note = [Passage(line.text, line.raw, line.gap, role="mail") for line in to_lines(cover)]
    return note + join(to_lines(raws))


def unquote(raws: list[str]) -> tuple[list[str], list[str]]:
    """A quoted mail carries `> ` before every line; what stands above the first is a cover note."""
    marked = [number for number, raw in enumerate(raws) if raw.startswith(">")]
    full = sum(bool(raw.strip()) for raw in raws)
    if len(marked) < 3 or len(marked) * 10 < full * 6:
        return [], raws
    return raws[: marked[0]], [QUOTED.sub("", raw) for raw in raws[marked[0] :]]


def to_lines(raws: list[str]) -> list[Line]:
    lines, gap = [], True
    for raw in raws:
        text = trim(raw)
        if text:
            lines.append(Line(text, raw, gap))
        gap = not text
    return lines


def join(lines: list[Line]) -> list[Passage]:
    width = wrap_width(lines)
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        if groups and goes_on(lines[number - 1], line, width, groups[-1][0]):
            groups[-1].append(line)
        else:
            groups.append([line])
    vocabulary = Vocabulary(lines)
    return [to_passage(group, vocabulary) for group in groups]


def to_passage(group: list[Line], vocabulary: Vocabulary) -> Passage:
    passage = Passage(group[0].text, "\n".join(line.raw for line in group), group[0].gap)
    if len(group) > 1:
        passage.text, passage.repaired = glue("\n".join(line.text for line in group), vocabulary)
    return passage


def wrap_width(lines: list[Line]) -> int | None:
    """The column the paste was wrapped at, or None if its lines are paragraphs."""
    pairs = [(one, two) for one, two in zip(lines, lines[1:], strict=False) if not two.gap]
    longer = [pair for pair in pairs if pair[0].length > WIDE]
    inside = [pair for pair in pairs if NARROW <= pair[0].length <= WIDE and not is_label(pair[0].text)]
    broken = [one.length for one, two in inside if breaks_inside(one, two)]
    if not broken or len(broken) * 10 < len(inside) * 3 or len(longer) > len(broken):
        return None
    if len(broken) == 1 and not starts_low_after(inside):
        return None
    return commonest_edge(broken)


def breaks_inside(one: Line, two: Line) -> bool:
    """The sentence runs over the line end: this is a wrap, not a paragraph."""
    if ends_sentence(one.text) or is_set_apart(two.text):
        return False
    return starts_low(two.text) or is_caps(one.text) or one.length > 50


def starts_low_after(pairs: list[tuple[Line, Line]]) -> bool:
    return any(starts_low(two.text) for one, two in pairs if not ends_sentence(one.text))


def commonest_edge(lengths: list[int]) -> int:
    """The longest line that is not alone: one stray long line must not hide the column."""
    ordered = sorted(lengths, reverse=True)
    need = max(1, len(ordered) // 8)
    for place, length in enumerate(ordered):
        if place + need < len(ordered) and ordered[place + need] >= length - 12:
            return length
    return ordered[-1]


def goes_on(before: Line, line: Line, width: int | None, first: Line) -> bool:
    if width is None or line.gap or is_set_apart(line.text) or is_bullet(line.text):
        return False
    if is_stars(before.text) or is_rule(before.text) or is_label(before.text):
        return False
    if line.indent > before.indent and not is_bullet(first.text):
        return False
    return fits_not(before, line, width) or runs_on(before, line, width)


def fits_not(before: Line, line: Line, width: int) -> bool:
    """The next word had no room on the line above, so the line above was full."""
    word = line.text.split(None, 1)[0]
    return before.length <= WIDE + 20 and before.length + 1 + len(word) > width


def runs_on(before: Line, line: Line, width: int) -> bool:
    """Ragged copy: the line above is short of the column, but its sentence is not over."""
    if before.text.endswith("-") and before.text[-2:-1].isalpha():
        return True
    if ends_sentence(before.text) or before.text.endswith(":"):
        return before.length > 0.9 * width
    if before.text[-1:] in DASHES:
        return before.length > 0.5 * width
    return before.length > (0.55 if starts_low(line.text) else 0.78) * width
