"""Whose picture: a label, a sign, or the end of a caption."""

import re

from .agencies import house
from .labels import BARE_PHOTO, IN_CAPTION, PHOTO, PHOTO_BY, PHOTO_SIGN, PHOTO_WORD
from .letters import ends_sentence, starts_high, trim
from .places import is_place

LABELLED = re.compile(rf"^[©\s]*{PHOTO_WORD}\s*[:：]\s*", re.I)  # © Фото: …
LONGEST, LONGEST_CAPTION = 160, 400
IN_BRACKETS = re.compile(
    r"[(\[](?P<name>[^()\[\]]{2,30}\b(?:Photo|Images?|фото)\b[^()\[\]]{0,60}|"
    r"(?:[A-ZА-Я]{2,7}|Xinhua|Reuters|Kyodo|ТАСС|TASS|Sputnik|Getty Images|Courtesy)\s?/\s?[^()\[\]]{3,60})[)\]]\.?$"
)


def read_credit(text: str, in_head: bool) -> str | None:
    """The credit of a line that is nothing else."""
    if len(text) > LONGEST:
        return None
    found = PHOTO.fullmatch(text) or PHOTO_BY.fullmatch(text) or (in_head and sign(text)) or BARE_PHOTO.fullmatch(text)
    name = found and clean(found["name"])
    return name if name and (starts_high(name) or house(name.split("/")[0])) else None


def sign(text: str):
    """© before a name is a photographer near the headline; with a year it is a copyright line."""
    found = PHOTO_SIGN.fullmatch(text)
    return found if found and not ends_sentence(text) else None


def from_caption(text: str) -> str | None:
    """`A tram in the depot. Photo: Timur Valeyev` -> Timur Valeyev."""
    if len(text) > LONGEST_CAPTION:
        return None
    if (text.startswith("©") and ":" not in text) or is_place(text[: max(text.find("["), text.find("("), 0)].strip()):
        return None  # whose rights they are, or a dateline with its mark
    found = IN_CAPTION.search(text[-160:]) or IN_BRACKETS.search(text[-120:])
    return clean(found["name"]) if found else None


def clean(name: str) -> str | None:
    bare = trim(LABELLED.sub("", re.split(r"\s*\|\s*", name)[0])).rstrip(" .)]*").lstrip("© ")
    return bare if 1 < len(bare) <= 120 and any(char.isalpha() for char in bare) else None


def is_caption(text: str) -> bool:
    """`Автобус у новой остановки. Архивное фото`."""
    return len(text) < 200 and bool(
        re.search(
            r"[.\s](?:архивное фото|фото из архива|file photo|archive photo|archivbild|"
            r"photo d[’']archives|foto de archivo)\.?$",
            text,
            re.I,
        )
    )
