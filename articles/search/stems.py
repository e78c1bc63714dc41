"""Words of a text as the index knows them: without case, accents and endings, Russian and English side by side."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

from articles.search.irregular import ENDINGS, FAMILIES, STEMS

# Letters and digits; inside a word also accents, the soft hyphen, joiners and an apostrophe.
_INSIDE = r"[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]"
WORD = re.compile(rf"[^\W_](?:{_INSIDE}|['’](?=[^\W_]))*")
_POSSESSIVE = re.compile(r"['’]s$")
_NO_LETTERS = re.compile(r"[\W_]")
# й and ў keep their sign, which makes them other letters; ё and é lose theirs, as in most people's typing.
_ACCENTS = re.compile(r"(?<![иу])\u0306|[\u0300-\u0305\u0307-\u036f]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]")
LONGEST = 64  # letters: nobody asks for the rest, and PostgreSQL refuses two thousand

_russian, _english = snowballstemmer.stemmer("russian"), snowballstemmer.stemmer("english")


class Word(NamedTuple):
    """A word of a text: its stem and where it stands."""

    stem: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    for found in WORD.finditer(text):
        if stem := stem_of(found.group()):
            yield Word(stem, found.start(), found.end())


def stems(text: str) -> list[str]:
    return [word.stem for word in words(text)]


def folded(word: str) -> str:
    """`word` as it is compared: ЁЛКА, ёлка and елка are one; so are café and cafe."""
    taken_apart = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word.lower()))
    letters = unicodedata.normalize("NFC", _ACCENTS.sub("", taken_apart))
    return _NO_LETTERS.sub("", letters)[:LONGEST]


@lru_cache(maxsize=32_768)  # a story repeats its words, and so does the next one
def stem_of(word: str) -> str:
    plain = folded(word)
    if _CYRILLIC.search(plain):
        return _russian_stem(plain)
    return _english.stemWord(plain) if _LATIN.search(plain) else plain


def _russian_stem(word: str) -> str:
    """Snowball's stem, and what it leaves apart: отец and отца, Иванов and Иванова, день and дня."""
    if word in FAMILIES:
        return FAMILIES[word]
    stem = _russian.stemWord(word)
    if stem in STEMS:
        return STEMS[stem]
    for ending, instead, shortest in ENDINGS:
        if stem.endswith(ending) and len(stem) >= shortest:
            return stem[: -len(ending)] + instead
    return stem
