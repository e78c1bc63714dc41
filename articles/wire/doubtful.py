"""Words an editor should look at. They are flagged and never changed."""

import re
from collections import Counter

from .letters import wordset
from .lookalikes import untangle
from .spelling import misspellings
from .story import Doubt, Story

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
TWICE = re.compile(r"\b([^\W\d_]{2,20})\s+\1\b")
MAY_REPEAT = wordset(
    """
    that had ha bye so very no yes да нет ну вот еле чуть очень nous vous se sie die der που
    """
)
PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
MOST = 60  # more doubts than that are not read; the text is then in another state than misspelt


def doubts(story: Story, repaired: list[str]) -> list[Doubt]:
    texts = [text for text in (story.headline, *(block.text for block in story.blocks)) if text]
    found = [doubt for text in texts for doubt in in_text(text)]
    found += [Doubt(word, "rejoined at a line end", None, around(word, texts)) for word in repaired]
    found += [
        Doubt(word, reason, better, around(word, texts))
        for word, reason, better in misspellings(
            Counter(word for text in texts for word in WORD.findall(text)), story.language
        )
    ]
    return unique(found)[:MOST]


def in_text(text: str) -> list[Doubt]:
    found = [Doubt(word, "mixed alphabets", better, near(text, at)) for word, better, at in mixed(text)]
    for match in TWICE.finditer(text):
        if match[1].casefold() not in MAY_REPEAT:
            found.append(Doubt(match[0], "doubled word", match[1], near(text, match.start())))
    if "\ufffd" in text:
        at = text.index("\ufffd")
        found.append(Doubt("\ufffd", "unreadable character", None, near(text, at)))
    return found + unbalanced(text)


def mixed(text: str):
    for match in WORD.finditer(text):
        if better := untangle(match[0]):
            yield match[0], better, match.start()


def unbalanced(text: str) -> list[Doubt]:
    """Quotes and brackets of one paragraph; a quotation may run over several, so an open one alone is no fault."""
    found = []
    for opening, closing in PAIRS:
        opened = text.count(opening)
        closed = text.count(closing)
        if opening == "“" and ("„" in text or closed < 1):
            continue  # in German and Russian it is the closing mark
        if closed > opened or (opening == "(" and opened > closed):
            mark = closing if closed > opened else opening
            found.append(Doubt(mark, "unbalanced", None, near(text, text.rindex(mark))))
    if text.count('"') % 2 and not text.startswith('"'):
        found.append(Doubt('"', "unbalanced", None, near(text, text.rindex('"'))))
    return found


def around(word: str, texts: list[str]) -> str:
    return next((near(text, text.index(word)) for text in texts if word in text), "")


def near(text: str, at: int) -> str:
    return text[max(0, at - 40) : at + 60].strip()


def unique(found: list[Doubt]) -> list[Doubt]:
    seen: dict[tuple[str, str], Doubt] = {}
    for doubt in found:
        seen.setdefault((doubt.word, doubt.reason), doubt)
    return list(seen.values())
