"""Whether some words can be the place of a dateline."""

import re

from .letters import is_caps, wordset
from .months import is_weekday, month

SHORTENED = re.compile(r"[^\W\d_]{1,6}\.|(?:[^\W\d_]\.){2,3}")  # Vt. St. Fla. D.C. г.
SMALL = wordset(
    """
    de la las los le les du des del della di da do dos am an der den die das im of the and on upon sur
    sous lès y e i и на над под bei ob in der auf al el as bin y-la г обл де ла ан дер upon-le-hill
    """
)
NOT_FIRST = wordset(
    """
    in on at by from for to with after before since as an a und im am bei von aus le à en dans au aux
    par el por desde в во на по из от к с у до за при после около и но а не для о об это the when if but
    and su il nel alla dal da od u iz στην στη στο σε από με ο η το οι τα και w we na z ze o po у з із
    та що як він
    """
)
ROMAN_PLACES = (
    "le havre",
    "le mans",
    "le caire",
    "le puy",
    "el paso",
    "el salvador",
    "el cairo",
    "la paz",
    "la habana",
    "a coruña",
)
SEPARATOR = re.compile(r"[\s,/\-–—()\u00a0]+")


def is_place(text: str) -> bool:
    """Capitalised words, small ones only between them; no figures, no sentence, not a month or a day."""
    if not 1 < len(text) <= 70 or any(char.isdigit() for char in text) or text[-1] in ",;:-–—":
        return False
    tokens = [token for token in SEPARATOR.split(text) if token]
    if not tokens or len(tokens) > 8 or not starts_well(tokens, text):
        return False
    return all(is_token(token) for token in tokens) and not any(
        is_weekday(t) or month(t) and len(t) > 3 for t in tokens
    )


def starts_well(tokens: list[str], text: str) -> bool:
    first = tokens[0].casefold()
    if text.casefold().startswith(ROMAN_PLACES):
        return True
    known = first.rstrip(".") not in NOT_FIRST
    return known and (tokens[0][:1].isupper() or first == "г.")


def is_token(token: str) -> bool:
    if "." in token:
        return bool(SHORTENED.fullmatch(token))
    bare = token.strip("'’ʼ`")
    if not bare or not all(char.isalpha() or char in "'’ʼ`\u0301\u00ad" for char in bare):
        return False
    return bare[0].isupper() or bare.casefold() in SMALL or bare[1:2] in ("'", "’")


def is_caps_place(text: str) -> bool:
    """KARS; NEW YORK; MILLBROOK, Vt.; TOULOUSE, France; OSLO/BERGEN."""
    return is_place(text) and is_caps(re.split(r"[,(]", text)[0])
