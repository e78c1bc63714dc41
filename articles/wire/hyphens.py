"""Words cut at a line end. Teleprinters cut anywhere; a sure compound keeps its hyphen."""

import re
from functools import cached_property

from .letters import is_caps, wordset

WHOLE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?!-)")
CUT = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)-\n([^\W_]+)(?P<more>-[^\W_])?")
# Halves that are only ever written before a hyphen, or only after one.
FIRST = wordset("self vice вице пресс санкт нью унтер обер")
SECOND = wordset(
    """
    based backed bound style owned scale friendly looking known funded sponsored speaking controlled
    sized kilometre kilometer storey либо нибудь таки петербург тасс tass
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
# Neither half is sure alone: экс-министр, but эксперт; северо-западный, but Северодвинск.
PAIRS = (
    (
        "экс",
        r"президент|премьер|министр|губернатор|мэр|глав|депутат|директор|чемпион|тренер|сенатор|пос[ло]л|канцлер"
        r"|секретар|начальник",
    ),
    ("премьер", "министр|лиг"),
    ("генерал", "губернатор|лейтенант|майор|полковник|адъютант|прокурор"),
    ("контр", "адмирал"),
    ("северо|юго", "восто|запад|кавказ"),
    (
        "социально|общественно|культурно|научно|историко|учебно|духовно|торгово|финансово|физико|лечебно",
        r"\w+(?:[иы]й|ого|его|ому|ему|[иы]м|ая|ую|ой|ей|ое|ее|[иы]е|[иы]х|[иы]ми)$",
    ),
    ("военно", "морск|воздушн|промышлен|техническ|историческ|патриотическ|медицинск|космическ"),
    (r"школ\w{0,3}|дом\w{0,3}", "интернат"),
    (r"(?:к|ч)\w{1,3}|как\w{0,4}|чь\w{1,3}|где|когда|откуда|почему|зачем", "то$"),
    ("по", r"\w{3,}(?:ому|ему|ски|цки|ьи)$"),  # по-новому, по-русски
    ("во?", r"(?:перв|втор|трет|четв[её]рт)\w*х$"),
    ("из", "(?:за|под)$"),
)
SURE = tuple((re.compile(first), re.compile(second)) for first, second in PAIRS)
# Rostov-on-Don, up-to-date, Ростов-на-Дону
JOINERS = wordset("und oder sowie и і")  # Kinder- und Jugendbücher, теле- и радиоканалы
LINKS = wordset("on upon in of to by and the at de la le sur am an на в за от до и де ла")


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
        first, second, more = cut[1], cut[2], cut["more"] or ""
        if second in JOINERS:
            return f"{first}- {second}{more}"
        if keeps_hyphen(first, second, bool(more), vocabulary):
            return f"{first}-{second}{more}"
        repaired.append(first + second)
        return first + second + more

    return CUT.sub(mend, text).replace("\n", " "), repaired


def keeps_hyphen(first: str, second: str, more: bool, vocabulary: Vocabulary) -> bool:
    if first[-1].isdigit() or second[0].isdigit():
        return True
    if second[0].isupper() and not is_caps(first + second):
        return True
    before, after = re.split(r"[-'’]", first)[-1].casefold(), second.casefold()
    if after in SECOND or before in FIRST or is_sure_pair(before, after):
        return True
    if (more and after in LINKS) or ("-" in first and before in LINKS):
        return True
    if after in SHORT_SECOND and (before in NUMBERS or first in vocabulary.words):
        return True
    return f"{first}-{second}" in vocabulary.words


def is_sure_pair(before: str, after: str) -> bool:
    return any(first.fullmatch(before) and second.match(after) for first, second in SURE)
