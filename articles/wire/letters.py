"""Small questions about a line of text, the same in every language."""

import re

QUOTES_OPEN = "\"'“”„‟«»‹›‘’‚「「『"
QUOTES_CLOSE = "\"'“”»«›‹’‘」』"
CLOSERS = QUOTES_CLOSE + ")] \u00a0\u200e\u200f*"
DASHES = "-–—―−‒"
# Byte order marks, directions and zero widths may stand at either end of a line and mean nothing there.
EDGE = "\ufeff\u200b\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e"
BULLET = re.compile(r"(?:[*•·▪◦‣●○■□►➢§–—-]|\(?\d{1,2}[.)]|\(?[a-zа-я]\))\s+(?=\S)")
# One class and no nested repetition: a row of fifty strokes before a letter must not be tried in every way.
STARS = re.compile(r"[*＊⁂✶✱#~•·][*＊⁂✶✱#~•·\s]*")
RULE = re.compile(r"[_=\-–—―.]{2}[_=\-–—―.\s]*")
WORD = re.compile(r"[^\W\d_]+(?:[-'’ʼ.][^\W\d_]+)*")


def wordset(text: str) -> frozenset[str]:
    """A list of words as it is read, in lines."""
    return frozenset(text.split())


def trim(text: str) -> str:
    """Cut outer white space, and marks without width that hide among it."""
    while (shorter := text.strip().strip(EDGE)) != text:
        text = shorter
    return text


def words(text: str) -> list[str]:
    return WORD.findall(text)


def is_caps(text: str) -> bool:
    letters = [char for char in text[:400] if char.isalpha()]
    return len(letters) > 1 and not any(char.islower() for char in letters)


def starts_low(text: str) -> bool:
    return text.lstrip(QUOTES_OPEN + "([" + " ")[:1].islower()


def starts_high(text: str) -> bool:
    first = text.lstrip(QUOTES_OPEN + "([¿¡ ")[:1]
    return first.isupper() or first.isdigit()


def ends_sentence(text: str) -> bool:
    return text.rstrip(CLOSERS)[-1:] in tuple(".!?…;") and bool(text)


def ends_open(text: str) -> bool:
    """A comma, a colon or a dash: the thought goes on below."""
    return text.rstrip(CLOSERS)[-1:] in (",", ":", *DASHES) and bool(text)


def is_question(text: str) -> bool:
    last = text.rstrip(CLOSERS + "!")[-1:]
    return last in ("?", "\u037e") or (last == ";" and script(text) == "greek")


def is_quotation(text: str) -> bool:
    return text[:1] in QUOTES_OPEN and text.rstrip(".,!?…")[-1:] in QUOTES_CLOSE and bool(text)


def is_bullet(text: str) -> bool:
    return bool(BULLET.match(text)) and not is_stars(text)


def is_stars(text: str) -> bool:
    return len(text) < 40 and bool(STARS.fullmatch(text)) and len(text.replace(" ", "")) > 1


def is_rule(text: str) -> bool:
    return len(text) < 200 and bool(RULE.fullmatch(text))


def is_prose(text: str) -> bool:
    """A paragraph: a finished sentence of some length, or anything too long to be a line."""
    if is_bullet(text):
        return False
    return len(text) > 220 or (len(text) > 45 and (ends_sentence(text) or text.endswith(":")))


def script(text: str) -> str:
    """The alphabet most letters belong to: latin, cyrillic, greek, or an empty string."""
    counts = {"latin": 0, "cyrillic": 0, "greek": 0}
    for char in text[:20000]:
        if char.isalpha():
            counts[alphabet(char)] = counts.get(alphabet(char), 0) + 1
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ""


def alphabet(char: str) -> str:
    code = ord(char)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return "latin"
    if 0x370 <= code < 0x400 or 0x1F00 <= code < 0x2000:
        return "greek"
    if 0x400 <= code < 0x530:
        return "cyrillic"
    return "other"
