"""Where a name occurs in a text, in whatever grammatical form. Pure functions, on the stems of the search index."""

import re
from dataclasses import dataclass

from articles.search.stems import folded, stem_of, words

# Павел and Павла, орёл and орла. Search does not go so far: there a wrong word costs more than here a needless offer.
FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[ео](?=[бвгджзклмнпрстфхцчшщ]$)")


@dataclass(frozen=True)
class Place:
    """From where to where a name stands in the text."""

    start: int
    end: int


class Text:
    """A text whose words are looked up many times: the list of names may be long."""

    def __init__(self, text: str):
        self.text = text
        self.words = list(words(text))
        self.places: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            self.places.setdefault(_core(word.stem), []).append(number)

    def find(self, name: str) -> Place | None:
        """The first place of `name`: all its words in their order, each in any form."""
        asked = [name[word.start : word.end] for word in words(name)]
        if not asked:
            return None
        is_open = name.rstrip().endswith("*")
        last = len(asked) - 1
        for begin in self._starts(asked[0], is_open and not last):
            numbers = range(begin, begin + len(asked))
            if numbers[-1] < len(self.words) and all(
                self._is(number, word, is_open and place == last)
                for place, (number, word) in enumerate(zip(numbers, asked, strict=True))
            ):
                return Place(self.words[begin].start, self.words[numbers[-1]].end)
        return None

    def _starts(self, word: str, is_open: bool) -> list[int]:
        return list(range(len(self.words))) if is_open else self.places.get(_core(stem_of(word)), [])

    def _is(self, number: int, asked: str, is_open: bool) -> bool:
        found = self.words[number]
        there = self.text[found.start : found.end]
        if asked[0].isupper() and not there[0].isupper():
            return False
        return folded(there).startswith(folded(asked)) if is_open else _core(found.stem) == _core(stem_of(asked))


def _core(stem: str) -> str:
    return FLEETING.sub("", stem)
