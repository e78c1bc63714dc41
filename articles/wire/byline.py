"""Who wrote it: a line with a preposition, a label or an office before a name."""

import re

from .agencies import house
from .dates import find_date
from .letters import trim
from .marks import CORRESPONDENT
from .names import JOINERS, is_name, is_names
from .patterns import kind

BEFORE = re.compile(
    r"[(\[*—–\-\s/]*(?:(?i:(?:written |story |report |reported |text |words |interview |interviewed |"
    r"compiled |prepared )?by|von|par|por|de|pisze|piše|пише|γράφει (?:ο|η)|"
    r"του|της|di|da|від|od)\s*:?\s+|"
    r"(?i:автор(?:ы|ка)?(?: текста| материала| статьи| публикации)?|текст|author(?:s|\(s\))?|byline|"
    r"text|writer|reporter|journalist|autor(?:in|en|es|ka|ki)?|autore|auteur|texte?|"
    r"texto|testo|tekst|аутор|текст и фото|text and photos?|συντάκτης|κείμενο|журналист|"
    r"корреспондент)\s*:\s*(?:(?i:by)\s+)?|"
    r"(?i:(?:материал |текст |интервью |беседу )?(?:подготовил|беседовал|записал|написал|рассказал|вел|"
    r"вёл|перевел|перевёл|провел|провёл)[аи]?|"
    r"припремио|припремила|разговарао|разговарала|підготував|підготувала|розмовляв|розмовляла|спілкувалася|спілкувався|гутарыў|гутарыла)\s*:?\s+)"
)
AGENT = re.compile(
    r"(?P<agency>[^\W\d_][\w.\-]*(?:\s[\w.\-]+){0,2}?)\s+(?i:correspondents?|reporters?|writers?|"
    r"staff writers?|special correspondent)\s+(?P<who>.+)"
)
RU_AGENT = re.compile(
    r"(?i:(?:соб(?:ственный|\.)?\s*|спец(?:иальный|\.)?\s*)?кор(?:р|\.|"
    r"респонденты?)?[.]?\s+)(?P<agency>[^\s,]+(?:\s[^\s,]+)?)\s+(?P<who>[^,]+)"
)
IN_PLACE = re.compile(
    r"\s+(?:in|from|at|aus|à|en|из|в|σε)\s+[^\W\d_][\w\-’']*(?:\s[A-ZА-ЯΑ-Ω][\w\-’']*){0,2}(?=\s+(?:and|"
    r"und|et|y|и|και)\s|$|,)"
)
UNSIGNED = kind(
    r"by (?:[\w.&’'-]+ ){0,4}(?:staff|staff (?:writers?|reporters?)|writers?|reporters?|correspondents?|news ?desk|"
    r"newsroom|agencies|news service|wire services?)",
    r"reuters staff|(?:von )?unserem korrespondenten|наш корр\.?|соб\. ?(?:корр\.?|инф\.?)|собкор",
)
OFFICE = re.compile(
    r",?\s+(?:(?:Local|Senior|Staff|Political|Chief|Religion|Business|Science|Sports|Special|Deputy|Associate|Diplomatic|"
    r"Foreign|Education|Health|Arts|Culture|Features|News|Freelance|Contributing|Managing) )*"
    r"(?i:reporter|correspondent|editor|writer|journalist|columnist)$"
)
IN_BRACKETS = re.compile(r"\s*\(([^()]+)\)$")
PHOTO_PART = re.compile(r"[\s.,;|/]*(?:фото|photos?|foto|снимки|fotos|φωτο)\s*[:：]\s*(?P<photo>.+)", re.I)


def read_byline(text: str) -> tuple[str, str | None, str | None] | None:
    """Names as printed, the agency if the line tells it, a photographer if the line has one."""
    if len(text) > 170:
        return None
    photo = PHOTO_PART.search(text)
    line = text[: photo.start()] if photo and photo.start() else text
    names, agency = labelled(line) or agent(line) or trailing_agency(line) or (None, None)
    return (names, agency, trim(photo["photo"]).rstrip(".") if photo and photo.start() else None) if names else None


def labelled(line: str) -> tuple[str, str | None] | None:
    found = BEFORE.match(line)
    if not found:
        return None
    rest = trim(line[found.end() :]).rstrip("]* ")
    rest = rest if "(" in rest else rest.rstrip(")")
    return agent_in(rest) or people(rest)


def agent_in(rest: str) -> tuple[str, str | None] | None:
    """ITAR-TASS CORRESPONDENT NIKOLAI ZUBOV."""
    found = AGENT.fullmatch(rest)
    if found and is_names(trim(found["who"])):
        return trim(found["who"]).rstrip("."), found["agency"] if house(found["agency"]) else None
    return None


def agent(line: str) -> tuple[str, str | None] | None:
    """Корр. ТАСС Иван Петров; Корреспондент БЕЛТА Анна Гайдук."""
    found = RU_AGENT.fullmatch(line.strip("/() .")) or AGENT.fullmatch(line.strip("/() ."))
    if not found:
        return None
    agency, who = found["agency"], trim(found["who"])
    if not house(agency) and " " in agency and house(agency.split()[0]):
        agency, who = agency.split()[0], f"{agency.split()[1]} {who}"
    return (who, agency) if house(agency) and is_names(who) else None


def trailing_agency(line: str) -> tuple[str, str | None] | None:
    """JOHN SMITH, Associated Press; Иван Петров, корр. ТАСС."""
    if "," not in line:
        return None
    who, rest = (trim(part) for part in line.rsplit(",", 1))
    agency = CORRESPONDENT.sub("", rest).rstrip(".)/ ")
    return (who.lstrip("/("), agency) if house(agency) and is_names(who.lstrip("/(")) else None


def people(rest: str) -> tuple[str, str | None] | None:
    """The names at the start of `rest`; what follows a comma may be an agency or an office."""
    when = find_date(rest, 0, 170)
    rest = rest[: when.start].rstrip(" ,;|-–—") if when and when.start > 3 else rest
    rest = OFFICE.sub("", rest)
    bare = IN_PLACE.sub("", re.split(r"\s+[·•|]\s*", rest)[0]).rstrip(" ,;:")
    bare = bare[:-1] if bare.endswith(".") and len(bare.split()[-1]) > 3 else bare
    bare = re.split(r"\s+[|•]\s+|\s+[-–—]\s+|\s+\((?!\w+\)$)|\s*/\s*(?=[A-ZА-Я])", bare)[0]
    bare = IN_BRACKETS.sub(lambda found: f", {found[1]}" if house(found[1]) else found[0], bare)
    parts = re.split(r"\s*,\s*", bare)
    for size in range(len(parts), 0, -1):
        names = ", ".join(parts[:size])
        extra = ", ".join(parts[size:])
        if not is_names(names) or any(house(part) or not is_name(part) for part in JOINERS.split(names) if part):
            continue
        if names in bare and not JOINERS_ONLY.match(extra):
            return names, agency_of(extra)
    return None


JOINERS_ONLY = re.compile(r"(?:and|и|und|et|y)\s", re.I)


def agency_of(extra: str) -> str | None:
    """Press Association Political Editor -> Press Association."""
    tokens = extra.split()
    sizes = range(min(len(tokens), 5), 0, -1)
    return next((" ".join(tokens[:size]) for size in sizes if house(" ".join(tokens[:size]))), None)
