"""A text as the scorer sees it: its words, and pieces of four letters, which know endings and disguises."""

import re
from collections.abc import Iterator

WORD = re.compile(r"\w+")
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
PIECE = 4
LONGEST = 30  # letters of a word; what is longer is not one


def features_of(text: str) -> set[str]:
    return set(_features(text))


def _features(text: str) -> Iterator[str]:
    if LINK.search(text):
        yield "link:"
    for word in WORD.findall(text.lower().replace("ё", "е")):
        word = word[:LONGEST]
        yield f"w:{word}"
        framed = f"_{word}_"
        yield from (f"p:{framed[start : start + PIECE]}" for start in range(len(framed) - PIECE + 1))
