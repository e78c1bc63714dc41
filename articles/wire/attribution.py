"""Where a story comes from: a source line, the dateline's mark, a closing line, a copyright line.

The same house named twice is one source. Prose never names a source.
"""

import re

from .agencies import PRESS_RELEASE, house, is_newslike, key, printed, same
from .dates import TIME, find_date
from .labels import LOOSE_SOURCE, PHOTO, SOURCE
from .letters import ends_open, ends_sentence, is_bullet, starts_high, trim, words
from .names import is_names

LINK = re.compile(r"\s*[(\[<]?(?:https?://|www\.)\S+[)\]>]?", re.I)
BESIDE = re.compile(
    r"\s{3,}.*|\s+(?:editor|author|reporter|by|photos?|date|time|published|редактор|автор|текст|фото|дата|время|"
    r"autor|foto|redaktion)\s?[:：].*",
    re.I | re.S,
)
IN_QUOTES = re.compile(
    r"(?:сайта|портала|газеты|журнала|интернет-портала|телеканала|издания|агентства) ([«\"“][^«»\"“”]+[»\"”])", re.I
)
PAPER = re.compile(
    r"\b(?:post|times|herald|tribune|gazette|journal|chronicle|courier|telegraph|review|observer|star|sun|mail|today|"
    r"\w*zeitung|\w*blatt|kurier|le monde|figaro|corriere|gazeta)\b|газет|правд|журнал|вест|край|листок",
    re.I,
)
HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/\S*)?", re.I)
AFTER = re.compile(r"\s*[(\[]?\s*(?:accessed|retrieved|опубликовано|обращения).*$", re.I)
CLOSING = re.compile(r"[—–\-/(\[«\"\s]*(?P<name>[^\W_].{1,90}?)[/)\]»\"\s.]*", re.S)
RIGHTS = re.compile(
    r"(?:copyright|©|\(c\)|\(с\))\s*(?:©|\(c\))?\s*(?:by\s+)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|"
    r"20)\d\d|\d\d))?)?[\s,.]*(?:by\s+)?(?P<name>[^\W\d_][^.,;|()\d]{1,60})",
    re.I,
)
OFFICE = re.compile(
    r"\b(?:officer|secretary|manager|editor|director|секретар\w*|редактор\w*|"
    r"директор\w*|руководител\w*|sprecher\w*|contact|conference|release|freedom|services)\b",
    re.I,
)
NOT_HOLDERS = re.compile(
    r"\b(?:reserv\w+|riserva\w+|riproduzione|rechte|all rights|все права|rights|права|the author|author)\b", re.I
)


def labelled(text: str) -> str | None:
    """`Source: TASS` -> TASS."""
    if len(text) > 220 or PHOTO.fullmatch(text):
        return None
    found = SOURCE.fullmatch(text)
    return clean(found["name"]) if found else None


def loosely_labelled(text: str) -> str | None:
    """`По материалам РИА Новости`, without a colon: only for names that are clearly of the trade."""
    found = LOOSE_SOURCE.fullmatch(text.rstrip(".")) if len(text) < 100 else None
    quoted = found and IN_QUOTES.fullmatch(found["name"])
    name = found and clean(quoted[1] if quoted else found["name"])
    if not name or len(name.split()) > 6:
        return None
    return name if quoted or "«" in name or house(name) or is_newslike(name) or is_title(name) else None


def is_title(name: str) -> bool:
    """The Galician Post, Тульские дороги: a publication's name, as a list of sources prints it."""
    return bool(PAPER.search(name)) and all(word[0].isupper() for word in words(name) if len(word) > 3)


def clean(name: str) -> str | None:
    """The name without its link, date and closing stop."""
    host = HOST.fullmatch(name.strip(" .<>()"))
    if host and ("/" in name or "www." in name):
        return host[1]
    bare = AFTER.sub("", LINK.sub("", BESIDE.sub("", re.split(r"\s*[|•·]\s*", name)[0]))).strip(" \u00a0,;:-–—")
    when = find_date(bare, 0, 200)
    if when and when.start > 2 and not words(TIME.sub(" ", bare[when.end :])):
        bare = bare[: when.start].rstrip(" \u00a0,;:-–—(")
    bare = trim(bare[:-1] if bare.endswith(".") and bare[-3:-2] != "." else bare)
    unquoted = re.fullmatch(r"[«\"“]([^«»\"“”]+)[»\"”]", bare)
    bare = unquoted[1] if unquoted else bare
    return printed(bare) if 1 < len(bare) <= 120 and any(char.isalpha() for char in bare) else None


def closing(text: str, named: tuple[str, ...]) -> tuple[str, bool] | None:
    """A bare line below the story that is an agency's name. The flag: named elsewhere or well known."""
    if len(text) > 100 or is_bullet(text) or (ends_sentence(text) and len(text) > 45):
        return None
    found = CLOSING.fullmatch(text)
    name = with_quote(trim(found["name"]), text[found.end("name") :]) if found else ""
    if not name or not starts_like_name(name):
        return None
    if any(same(name, other) for other in named) or house(name):
        return name, True
    return (name, False) if is_service(name) else None


def with_quote(name: str, rest: str) -> str:
    """ИА «Двина-Информ» keeps the closing mark of its own quotes."""
    opened = name.count("«") > name.count("»") if rest[:1] == "»" else rest[:1] == '"' and name.count('"') % 2
    return name + rest[0] if opened else name


def starts_like_name(name: str) -> bool:
    return starts_high(name) or bool(house(name)) or bool(re.fullmatch(r"[\w-]+\.[a-z]{2,4}", name))


def is_service(name: str) -> bool:
    """`Пресс-служба Заозёрской епархии`: calls itself a service and is no sentence."""
    if not is_newslike(name) or OFFICE.search(name) or ends_open(name) or len(words(name)) > 10 or is_names(name):
        return False
    first = words(name)[0]
    if re.match(
        r"(?:пресс|прес|информацион|служба|отдел|press|news|information|presse|service|oficina|ufficio|"
        r"biuro|информатив|γραφε)",
        first,
        re.I,
    ):
        return True
    return all(word[0].isupper() for word in words(name) if len(word) > 3)


def copyright_holder(text: str) -> str | None:
    found = RIGHTS.search(text[:200])
    if not found or NOT_HOLDERS.search(found["name"]):
        return None
    name = trim(re.split(r"\s+(?:all|все|alle|tous|todos|tutti)\b", found["name"], flags=re.I)[0]).rstrip(" -–—/")
    return name if len(name) > 1 and len(words(name)) <= 6 else None


def is_issuer(text: str, mark: str | None) -> bool:
    """Below a press release `SOURCE Lakeshore Bell Works` names who paid for it."""
    if len(text) > 200:
        return False
    if re.match(r"(?:SOURCE|QUELLE|FUENTE)\s+[^\s:]", text):
        return True
    return bool(mark and house(mark) in PRESS_RELEASE and SOURCE.fullmatch(text))


def prettiest(name: str, others: list[str]) -> str:
    """Of two spellings of one house a name is better than an address: Интерфакс, not INTERFAX.RU."""
    if not re.search(r"\.[a-zа-я]{2,4}$", name, re.I):
        return name
    return next((other for other in others if same(name, other) and key(other) != key(name)), name)


LAST_MARK = re.compile(
    r"(?<=[.!?…”»\"’)])\s*(?:[(/\[](?P<name>[^()/\[\]\d]{2,40})[)/\]]\.?|\s(?P<bare>[A-ZА-Я]{3,5})\.?"
    r"|(?P<end>\s[Ee]nditem|\sENDITEM|-0-|-30-|\s#{3}|\sNNNN|\sКОНЕЦ|\sENDS"
    r"|\s*[(\[](?:[^\W\d_]+ )?(?i:reporting|writing|editing|compiled|edited) by\b[^()\[\]]{0,240}[)\]]))$"
)


def split_closing_mark(text: str, known: tuple[str, ...]) -> tuple[str, str | None]:
    """The paragraph without the agency's mark or the end mark behind its last stop, and the agency.

    Without brackets a mark is one only if the story has named the agency before.
    """
    found = LAST_MARK.search(text, max(0, len(text) - 260))
    if not found:
        return text, None
    name = trim(found["name"] or found["bare"] or "")
    named = any(same(name, other) for other in known)
    if name and not (named or (found["name"] and house(name))):
        return text, None
    return text[: found.start()], name or None
