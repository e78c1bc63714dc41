"""Words cut at a line end. Teleprinters cut anywhere; a sure compound keeps its hyphen."""

import re

from .letters import is_caps, wordset
from .passages import Passage

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


def glue(passage: Passage, whole: list) -> None:
    if "\n" not in passage.text:
        return
    text = CUT.sub(lambda cut: mend(cut, passage, whole), passage.text)
    passage.text = text.replace("\n", " ")


def mend(cut: re.Match, passage: Passage, whole: list) -> str:
    first, second = cut[1], cut[2]
    if keeps_hyphen(first, second, whole):
        return f"{first}-{second}"
    passage.repaired.append(first + second)
    return first + second


def keeps_hyphen(first: str, second: str, lines: list) -> bool:
    if first[-1].isdigit() or second[0].isdigit():
        return True
    if second[0].isupper() and not is_caps(first + second):
        return True
    last = re.split(r"[-'’]", first)[-1]
    if second.casefold() in SECOND or last.casefold() in FIRST:
        return True
    if last.casefold() == "по" and ADVERB.fullmatch(second):
        return True
    if second.casefold() in SHORT_SECOND and (last.casefold() in NUMBERS or stands_alone(last, lines)):
        return True
    return any(f"{first}-{second}" in line.text for line in lines)


def stands_alone(word: str, lines: list) -> bool:
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    return any(pattern.search(line.text) for line in lines)
