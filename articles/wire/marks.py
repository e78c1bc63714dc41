"""The agency's mark inside a dateline: (AP), /ТАСС/, - РИА Новости, INTERFAX.RU -."""

import re
from dataclasses import dataclass

from .agencies import house, is_newslike, printed, same
from .letters import trim
from .names import is_names

BRACKET = re.compile(r"(?:\((?P<a>[^()\n]{2,90})\)|/(?P<b>[^/\n]{2,90})/|\[(?P<c>[^\]\n]{2,90})\])")
PASSED = re.compile(r"(?:specially?|exclusively|эксклюзивно|специально)?\s*(?:для|for)\s+|по сообщению\s+", re.I)
CORRESPONDENT = re.compile(
    r"^(?:(?:соб(?:ств)?\.|спец\.|special|staff)\s*)?(?:корр?\.|кор\.|кар\.|корреспонденты?|corr?\.|"
    r"correspondents?|by|von|par|por)(?:\s+|(?<=\.))",
    re.I,
)
TITLED = re.compile(
    r"(?P<name>.{2,40}?)\s+(?:special )?(?:correspondents?|корреспонденты?|corr\.?|корр?\.?)\s+(?P<who>.{4,60})", re.I
)
DATED = re.compile(r"\s*[-–—,]\s*\d.*$|\s*[-–—,]\s*[^\W\d_]{3,10}\.?\s\d{1,2}\b.*$")
PIECE = r"[\w\-'’&]+(?:\.\w+)*"
STOP = r"\s*(?:-{1,2}|[–—])(?=\s)|\s*:(?=\s)|,(?=\s)|\.(?=\s|$)|$"
BARE = re.compile(rf"(?P<name>[^\W\d_](?:{PIECE})?(?:[ \u00a0](?!-){PIECE}){{0,4}}?)(?P<stop>{STOP})")


@dataclass(frozen=True)
class Mark:
    name: str
    end: int
    byline: str | None = None
    bracket: bool = True


def read_mark(text: str, start: int, known: tuple = ()) -> Mark | None:
    """The mark that begins at `start`, in brackets or bare."""
    found = BRACKET.match(text, start)
    if found:
        return from_bracket(found, known)
    return read_bare(text, start, known)


def from_bracket(found: re.Match, known: tuple) -> Mark | None:
    inside = trim(found["a"] or found["b"] or found["c"])
    inside = DATED.sub("", inside)
    name, byline = split_person(inside, known)
    if not name or not is_markish(name, known):
        return None
    return Mark(printed(without_desk(name)), found.end(), byline)


def without_desk(name: str) -> str:
    """dpa/bb is dpa, written by its desk in Brandenburg; AFP/Reuters is both."""
    first, _, desk = name.partition("/")
    return first if house(first) and re.fullmatch(r"[a-z]{2,4}", desk) and not house(desk) else name


def split_person(inside: str, known: tuple) -> tuple[str, str | None]:
    """`Корр. ИТАР-ТАСС Иван Петров` -> the agency and the man."""
    bare = PASSED.sub("", CORRESPONDENT.sub("", inside))
    if "," in bare:
        name, rest = (trim(part) for part in bare.split(",", 1))
        rest = CORRESPONDENT.sub("", rest)
        return name, rest if is_names(rest) else None
    if titled := TITLED.fullmatch(bare):
        return titled["name"], titled["who"] if is_names(titled["who"]) else None
    for name, rest in (bare.rsplit(" - ", 1)[::-1], bare.split(" - ", 1)) if " - " in bare else ():
        if is_known(name, known) and is_names(rest):
            return name, rest
    tokens = bare.split()
    for size in range(len(tokens) - 1, 0, -1):
        name, rest = " ".join(tokens[:size]), " ".join(tokens[size:])
        if is_known(name, known) and is_names(rest):
            return name, rest
    return bare, None


def is_known(name: str, known: tuple) -> bool:
    return bool(house(name) or house(without_desk(name))) or any(same(name, other) for other in known)


def is_markish(name: str, known: tuple) -> bool:
    """Short, without figures; begins with a capital unless it is an agency that writes itself small."""
    tokens = name.split()
    if is_known(name, known):
        return True
    if not 0 < len(tokens) <= 5 or any(char.isdigit() for char in name) or name[-1] in ".,;:!?":
        return False
    return name[0].isupper() and (len(tokens) < 3 or is_newslike(name) or all(t[0].isupper() for t in tokens))


def read_bare(text: str, start: int, known: tuple) -> Mark | None:
    """Without brackets only what we know, or what calls itself an agency, is a mark."""
    found = longest_bare(text, start, known)
    if not found:
        return None
    name, end = found
    if text[end : end + 1] == ",":
        return with_person(text, name, end)
    return Mark(printed(name), end, None, bracket=False)


def longest_bare(text: str, start: int, known: tuple) -> tuple[str, int] | None:
    window = text[start : start + 120]
    if not window[:1].isalpha():
        return None
    found = BARE.match(window)
    if not found:
        return shouted(window, start)
    name = trim(found["name"])
    if is_known(name, known) or (is_agency_shaped(name) and not found["stop"].startswith(",")):
        return name, start + found.end("name")
    return shouted(window, start)


def shouted(window: str, start: int) -> tuple[str, int] | None:
    """`— REGNUM Хранитель…`: a house in capitals and then the sentence, with nothing between."""
    found = re.match(r"(?P<name>[A-ZА-Я]{3,8})\s+(?=[A-ZА-Я«\"][^\W\d_]*[a-zа-я])", window)
    return (found["name"], start + found.end("name")) if found and house(found["name"]) else None


def is_agency_shaped(name: str) -> bool:
    tokens = name.split()
    if len(tokens) > 4 or not name[0].isupper() or not all(t[0].isupper() or t[0] in "&" for t in tokens):
        return False
    acronym = len(tokens) == 1 and 2 < len(name) <= 5 and name.isupper()
    return acronym or is_newslike(name)


def with_person(text: str, name: str, end: int) -> Mark | None:
    """`РИА Новости, Анна Скворцова. Более 600…`"""
    rest = text[end + 1 : end + 90]
    found = re.match(
        r"\s*(?P<who>[^.–—:\d]{4,60}?(?:(?<=\s[^\W\d_])\.[^.–—:\d]{2,40}?)?)\s*(?:\.(?=\s|$)|[–—:]|"
        r"\s-{1,2}(?=\s))",
        rest,
    )
    if found and is_names(CORRESPONDENT.sub("", trim(found["who"]))):
        who = CORRESPONDENT.sub("", trim(found["who"]))
        return Mark(printed(name), end + 1 + found.end("who"), who, bracket=False)
    return None
