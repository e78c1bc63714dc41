"""Two texts compared by words: what went, what came, and what only looks otherwise.

`lxml.html.diff`, the other candidate, says nothing of a word made bold or a paragraph made an intertitle, and lets
words cross paragraphs when a paragraph changes much; readers of a comparison need both.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

import lxml.html

INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
MARKS = {"b": "strong", "i": "em", "del": "s", "strike": "s"}
CONTAINERS = {"ul", "ol", "table", "tbody", "thead", "tr", "div", "section"}
TOKEN = re.compile(r"\s+|\w+(?:[-’']\w+)*|[^\w\s]")
MOST = 4_000_000  # comparisons of one pair of blocks; beyond, the whole block counts as changed
LIKE = 0.35  # blocks that share fewer of their words are not the same block rewritten


@dataclass(frozen=True)
class Word:
    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    kind: str  # the name of its element: p, h2, li …
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


@dataclass(frozen=True)
class Run:
    """Words in a row that met the same fate: same, gone, come, or look (only their formatting changed)."""

    fate: str
    text: str
    marks: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass
class Side:
    kind: str
    runs: list[Run] = field(default_factory=list)


@dataclass
class Row:
    """One block on both sides; a side is None where the block is not there."""

    old: Side | None
    new: Side | None

    @property
    def same(self) -> bool:
        sides = [side for side in (self.old, self.new) if side]
        return len(sides) == 2 and self.kind_kept and all(run.fate == "same" for side in sides for run in side.runs)

    @property
    def kind_kept(self) -> bool:
        return self.old is None or self.new is None or self.old.kind == self.new.kind

    @property
    def together(self) -> list[Run]:
        """Both sides as one text: what went stands before what came in its place."""
        old, new = (list(side.runs) if side else [] for side in (self.old, self.new))
        found: list[Run] = []
        while old or new:
            if old and old[0].fate == "gone":
                found.append(old.pop(0))
            elif new and new[0].fate == "come":
                found.append(new.pop(0))
            else:  # both stand at the same words, in runs of different length
                length = min(len(old[0].text), len(new[0].text))
                found.append(replace(new[0], text=new[0].text[:length]))
                for runs in (old, new):
                    rest = runs[0].text[length:]
                    runs[:1] = [replace(runs[0], text=rest)] if rest else []
        return found


def rows_of_html(old: str, new: str) -> list[Row]:
    return rows(blocks_of(old), blocks_of(new))


def rows_of_text(old: str, new: str) -> list[Row]:
    """For plain fields: each line is a block."""
    return rows(*([Block("p", _words(line, ())) for line in text.splitlines()] for text in (old, new)))


def blocks_of(html: str) -> list[Block]:
    if not html.strip():
        return []
    found: list[tuple[str, list[Word]]] = []
    _walk(lxml.html.fragment_fromstring(html, create_parent="div"), "p", (), found)
    blocks = [Block(kind, _trimmed(words)) for kind, words in found]
    return [block for block in blocks if block.words or block.kind == "hr"]


def _walk(element, kind: str, marks: tuple[str, ...], found: list) -> None:
    _say(element.text, kind, marks, found)
    for child in element:
        name = child.tag if isinstance(child.tag, str) else ""
        if name == "br":
            _say("\n", kind, marks, found)
        elif name == "img":
            _say(f"[{child.get('alt') or child.get('src') or 'img'}]", kind, marks, found)
        elif name in INLINE:
            _walk(child, kind, tuple(sorted({*marks, *_marks(name, child)})), found)
        elif name:
            inner = kind if name in CONTAINERS or (name == "p" and kind != "p") else name
            found.append((inner, []))
            _walk(child, inner, marks, found)
            found.append((kind, []))
        _say(child.tail, kind, marks, found)


def _marks(name: str, element) -> set[str]:
    found = set() if name == "span" else {MARKS.get(name, name)}
    if name == "a":
        found = {f"a {element.get('href', '')}"}
    if lang := element.get("lang"):
        found.add(f"lang {lang}")
    return found


def _say(text: str | None, kind: str, marks: tuple[str, ...], found: list) -> None:
    if not text:
        return
    if not found:
        found.append((kind, []))
    found[-1][1].extend(_words(text, marks))


def _words(text: str, marks: tuple[str, ...]) -> tuple[Word, ...]:
    return tuple(Word(token, marks) for token in TOKEN.findall(text))


def _trimmed(words: list[Word]) -> tuple[Word, ...]:
    while words and words[0].text.isspace():
        words = words[1:]
    while words and words[-1].text.isspace():
        words = words[:-1]
    return tuple(words)


def rows(old: list[Block], new: list[Block]) -> list[Row]:
    matcher = SequenceMatcher(None, [b.text for b in old], [b.text for b in new], autojunk=False)
    found: list[Row] = []
    for fate, a1, a2, b1, b2 in matcher.get_opcodes():
        if fate == "equal":
            found += [_pair(a, b) for a, b in zip(old[a1:a2], new[b1:b2], strict=True)]
        else:
            found += [_pair(a, b) for a, b in _likest(old[a1:a2], new[b1:b2])]
    return found


def _likest(old: list[Block], new: list[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Pairs of rewritten blocks, in order, and the others alone: the pairing that keeps most words together."""
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    if len(old) * len(new) > 10_000:
        yield from ((block, None) for block in old)
        yield from ((None, block) for block in new)
        return
    like = [[likeness(a, b) for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = like[i][j] + best[i + 1][j + 1] if like[i][j] >= LIKE else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if like[i][j] >= LIKE and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((block, None) for block in old[i:])
    yield from ((None, block) for block in new[j:])


def likeness(a: Block, b: Block) -> float:
    """The share of words that two blocks have in common, 0 to 1."""
    mine, theirs = (Counter(word.text.lower() for word in block.words if not word.text.isspace()) for block in (a, b))
    total = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / total if total else 1.0


def _pair(a: Block | None, b: Block | None) -> Row:
    if a is None or b is None:
        return Row(_alone(a, "gone") if a else None, _alone(b, "come") if b else None)
    old, new = Side(a.kind), Side(b.kind)
    for fate, a1, a2, b1, b2 in _opcodes(a.words, b.words):
        if fate == "equal":
            _meet(old, new, a.words[a1:a2], b.words[b1:b2])
        else:
            old.runs += _runs("gone", a.words[a1:a2])
            new.runs += _runs("come", b.words[b1:b2])
    old.runs, new.runs = _joined(old.runs), _joined(new.runs)
    return Row(old, new)


def _opcodes(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[tuple[str, int, int, int, int]]:
    """difflib's, but a lone space between two changes belongs to them: a phrase is easier read than its crumbs."""
    if len(a) * len(b) > MOST:
        return [("replace", 0, len(a), 0, len(b))] if a != b else [("equal", 0, len(a), 0, len(b))]
    codes = SequenceMatcher(None, [w.text for w in a], [w.text for w in b], autojunk=False).get_opcodes()
    return [
        ("replace", *code[1:])
        if code[0] == "equal" and 0 < place < len(codes) - 1 and all(w.text.isspace() for w in a[code[1] : code[2]])
        else code
        for place, code in enumerate(codes)
    ]


def _alone(block: Block, fate: str) -> Side:
    return Side(block.kind, _joined(_runs(fate, block.words)))


def _runs(fate: str, words: tuple[Word, ...]) -> list[Run]:
    return [Run(fate, word.text, word.marks) for word in words]


def _meet(old: Side, new: Side, mine: tuple[Word, ...], theirs: tuple[Word, ...]) -> None:
    for a, b in zip(mine, theirs, strict=True):
        gained, lost = (tuple(sorted(set(x.marks) - set(y.marks))) for x, y in ((b, a), (a, b)))
        fate = "look" if gained or lost else "same"
        old.runs.append(Run(fate, a.text, a.marks, lost=lost, gained=gained))
        new.runs.append(Run(fate, b.text, b.marks, lost=lost, gained=gained))


def _joined(runs: list[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and (last.fate, last.marks, last.gained, last.lost) == (run.fate, run.marks, run.gained, run.lost):
            joined[-1] = Run(run.fate, last.text + run.text, run.marks, run.gained, run.lost)
        else:
            joined.append(run)
    return joined
