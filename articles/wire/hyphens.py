"""Words cut at a line end. Teleprinters cut anywhere; a sure compound keeps its hyphen."""

import re
from functools import cached_property

from .letters import is_caps, wordset

WHOLE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?!-)")
CUT = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)-\n([^\W_]+)")
# Second halves that are only ever written after a hyphen, and first halves of the same kind.
SECOND = wordset(
    """
    based backed bound style owned scale friendly looking known funded sponsored speaking controlled
    sized kilometre kilometer storey либо нибудь таки петербург
    """
)
# These are syllables as well, so the first half must be a word of the text, or a number.
SHORT_SECOND = wordset(
    """
    led born term made run old year wide called level free elect time day hour mile metre minute month
    week
    """
)
NUMBERS = wordset(
    """
    one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty
    """
)
FIRST = wordset(
    """
    self vice вице экс пресс премьер генерал санкт нью
    """
)
ADVERB = re.compile(r"\w{3,}(?:ому|ему|ски|цки|ьи)", re.I)  # по-новому, по-русски


class Vocabulary:
    """The words of the whole paste, looked up only if some word is cut."""

    def __init__(self, lines: list):
        self.lines = lines

    @cached_property
    def words(self) -> set[str]:
        return {word for line in self.lines for word in WHOLE.findall(line.text)}


def glue(text: str, vocabulary: Vocabulary) -> tuple[str, list[str]]:
    """One line, and the words whose hyphen was taken away."""
    repaired: list[str] = []

    def mend(cut: re.Match) -> str:
        first, second = cut[1], cut[2]
        if keeps_hyphen(first, second, vocabulary):
            return f"{first}-{second}"
        repaired.append(first + second)
        return first + second

    return CUT.sub(mend, text).replace("\n", " "), repaired


def keeps_hyphen(first: str, second: str, vocabulary: Vocabulary) -> bool:
    last = re.split(r"[-'’]", first)[-1].casefold()
    if first[-1].isdigit() or second[0].isdigit():
        return True
    if second[0].isupper() and not is_caps(first + second):
        return True
    if second.casefold() in SECOND or last in FIRST or (last == "по" and ADVERB.fullmatch(second)):
        return True
    if second.casefold() in SHORT_SECOND and (last in NUMBERS or first in vocabulary.words):
        return True
    return f"{first}-{second}" in vocabulary.words
