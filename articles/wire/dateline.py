"""Place, date and the words they are printed in, at the head of a story or on a line of their own."""

import re
from dataclasses import dataclass

from .agencies import house, same
from .dates import TIME, Found, find_date
from .letters import script, starts_high, starts_low, wordset
from .marks import BRACKET, Mark, is_known, read_mark
from .months import is_weekday
from .places import is_caps_place, is_place

GAP = re.compile(r"[\s,.\u00a0]*(?:[-–—|]{1,2}[\s\u00a0]*)?")
DASH = re.compile(r"[\s\u00a0]*[.,]?[\s\u00a0]*(?:--+|[-–—―−]+|:)[\s\u00a0]*")
STOP = re.compile(r"[\s.\u00a0]*")
AFTER_MARK = re.compile(r"[\s\u00a0.,]*(?:--+|[-–—―−_]+|:|>)?[\s\u00a0]*")
OPENING = 200
UNIONS = wordset(
    "NATO UN EU USA US UK UAE OSCE WHO OPEC IAEA NASA FIFA UEFA UNESCO UNICEF USSR IMF WTO BBC CNN FBI CIA"
)


@dataclass(frozen=True)
class Dateline:
    place: str | None
    date: str | None
    literal: str | None
    mark: Mark | None
    end: int  # where the story goes on
    alone: bool  # nothing follows
    spelled: bool = True


def read_dateline(text: str, known: tuple = ()) -> Dateline | None:
    """What opens `text`, if it is a dateline beyond reasonable doubt."""
    head = text[:OPENING]
    if not starts_high(head) and not starts_low_mark(head):
        return None
    return mark_first(text, head, known) or dated(text, head, known) or undated(text, head, known)


def starts_low_mark(head: str) -> bool:
    return head[:1] in "(/[" or head.startswith("г.")


def mark_first(text: str, head: str, known: tuple) -> Dateline | None:
    """(ANSA) - ROMA, 16 DIC - …"""
    found = BRACKET.match(head)
    mark = found and read_mark(head, 0, known)
    if not mark:
        return None
    start = past(AFTER_MARK, head, mark.end)
    inner = dated(text[start:], head[start:], known) or undated_dash(head[start:])
    if not inner:
        return None
    return Dateline(inner.place, inner.date, inner.literal, inner.mark or mark, inner.end + start, inner.alone)


def dated(text: str, head: str, known: tuple) -> Dateline | None:
    when = find_date(head, 0, 120)
    if not when:
        return None
    if when.start == 0:
        return date_first(text, head, when, known)
    place = place_before(head, when) or place_on_top(head, when)
    if not place:
        return None
    return finish(text, head, place, when, head[: when.end], known)


def place_before(head: str, when: Found) -> str | None:
    """The words before the date, without the weekday and the comma that join the two."""
    before = head[: when.start].rstrip(" \u00a0(")
    tail = before.rstrip(" ,.\u00a0–—-").split(" ")[-1]
    if is_weekday(tail) and len(tail) < len(before):
        before = before.rstrip(" ,.\u00a0–—-")[: -len(tail)].rstrip(" \u00a0")
    before = re.sub(r"(?:\s*[-–—|]+|,\s*(?:le|den|am|el|den|dne))$", "", before)
    place = before[:-1] if before.endswith(",") else cut_stop(before)
    place = place.rstrip(" \u00a0,")
    return place if is_place(place) and not house(place) else None


def place_on_top(head: str, when: Found) -> str | None:
    """`BERLIN: April 17, 2012`, and nothing behind it."""
    place, colon, between = head[: when.start].partition(":")
    return place if colon and is_caps_place(place) and not (between + head[when.end :]).strip(" .\u00a0") else None


def cut_stop(before: str) -> str:
    """`Москва.` loses its stop; `Fla.` after a comma keeps it."""
    if not before.endswith("."):
        return before
    last = re.split(r"[\s,]", before)[-1]
    return before if "," in before and len(last) <= 6 else before[:-1]


def date_first(text: str, head: str, when: Found, known: tuple) -> Dateline | None:
    """16 декабря, Минск /Корр. БЕЛТА/. …; or a date and a mark; or a date alone."""
    rest = skip_time(head, when.end)
    found = re.match(r"[\s,.–—|-]+(?P<place>[^\d/()\[\]–—:]{2,60}?)(?=\s*(?:[/(\[–—:]|\s--?\s|\.\s|\.?$))", head[rest:])
    if found and is_place(found["place"]) and not read_mark(head, rest + found.start("place"), known):
        end = rest + found.end("place")
        mark, stop = mark_after(head, end, known)
        if mark or (rest == when.end and (stop >= len(text.rstrip(" .")) or DASH.match(head, end))):
            literal = head[: rest + found.end("place")]
            return close(text, found["place"], when, literal, mark, stop, known)
    mark, stop = mark_after(head, rest, known)
    if mark and (mark.bracket or mark.byline or head[stop - 2 : stop].strip()):
        return close(text, None, when, head[: when.end], mark, stop, known)
    if not text[when.end :].strip(" .\u00a0"):
        return Dateline(None, when.value, text[: when.end], None, len(text), True, when.spelled)
    return None


def skip_time(head: str, end: int) -> int:
    found = re.compile(r"[\s,.–—-]*(?:(?:в|at|um|à|alle|a las|ore)\s+)?(?:" + TIME.pattern + r")\.?", re.I).match(
        head, end
    )
    return found.end() if found else end


def finish(text: str, head: str, place: str, when: Found, literal: str, known: tuple) -> Dateline | None:
    start = skip_time(head, when.end)
    mark, stop = mark_after(head, start, known)
    if not mark and not ends_dateline(text, head, start):
        return None
    return close(text, place, when, literal, mark, stop, known)


def past(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where a pattern that may match nothing at all ends."""
    found = pattern.match(text, start)
    return found.end() if found else start


def mark_after(head: str, start: int, known: tuple) -> tuple[Mark | None, int]:
    gap = past(GAP, head, start)
    mark = read_mark(head, gap, known)
    if mark and sealed(head, mark):
        return mark, past(AFTER_MARK, head, mark.end)
    dash = DASH.match(head, start)
    return None, dash.end() if dash else past(STOP, head, start)


def sealed(head: str, mark: Mark) -> bool:
    """A dash, a stop or the end comes after the mark: nobody writes a sentence around it."""
    rest = head[mark.end :]
    return (
        not rest.strip()
        or bool(re.match(r"\s*(?:[.:>]|--?|[–—―−_])", rest))
        or ((mark.bracket or (mark.name.isupper() and mark.name.isalpha())) and starts_high(rest.strip()))
    )


def ends_dateline(text: str, head: str, end: int) -> bool:
    """Without a mark a dateline must be cut from the sentence by a stop or a dash, or stand alone."""
    rest = head[end:].strip(" \u00a0")
    if rest in ("", ".", ",", ":", ")"):
        return True
    found = re.match(r"\)?(?:[.:]\s+|\.?\s*(?:--+|[–—―−]|-)\s+)(?=\S)", head[end:].lstrip(" \u00a0"))
    return found is not None and not starts_low(head[end:].lstrip(" \u00a0")[found.end() :])


def close(
    text: str, place: str | None, when: Found, literal: str, mark: Mark | None, stop: int, known: tuple
) -> Dateline:
    alone = not text[stop:].strip(" .,)\u00a0")
    return Dateline(place, when.value, literal.strip(), mark, len(text) if alone else stop, alone, when.spelled)


def undated(text: str, head: str, known: tuple) -> Dateline | None:
    """MILLBROOK, Vt. (AP) — …; Lübbenau (dpa) - …; MOSCOW — …"""
    for found in BRACKET.finditer(head[:110]):
        place = head[: found.start()].rstrip(" \u00a0-–—,")
        mark = read_mark(head, found.start(), known)
        if (
            mark
            and is_place(place)
            and trusted(place, mark, known)
            and (dashed(head, mark) or runs_in(head, place, mark, known))
        ):
            stop = past(AFTER_MARK, head, mark.end)
            alone = not text[stop:].strip()
            if alone and not (is_known(mark.name, known) or ("," in place and is_caps_place(place))):
                continue
            return Dateline(place, None, place, mark, len(text) if alone else stop, alone)
    return undated_bare(text, head, known) or undated_dash(head)


def dashed(head: str, mark: Mark) -> bool:
    return bool(re.match(r"[\s\u00a0]*[.]?\s*(?:--|[-–—―−:>_]|$)|\.\s", head[mark.end :]))


def runs_in(head: str, place: str, mark: Mark, known: tuple) -> bool:
    """`Köln (KNA) Der Müller sagte`: no dash, but the mark is no abbreviation of the words before it."""
    rest = head[mark.end :].strip()
    return is_known(mark.name, known) and starts_high(rest) and not same(place, mark.name) and len(place.split()) < 3


def trusted(place: str, mark: Mark, known: tuple) -> bool:
    """A word and an abbreviation in brackets may open any sentence; a dateline has more to show."""
    return is_known(mark.name, known) or is_caps_place(place)


def undated_bare(text: str, head: str, known: tuple) -> Dateline | None:
    """АСТАНА. КАЗИНФОРМ - …; МОСКВА - РИА Новости. …"""
    found = re.match(r"(?P<place>[^\d()/\[\]:–—]{2,40}?)(?:\.\s+|,\s+|\s*[–—]\s*|\s-{1,2}\s)", head)
    if not found or not is_place(found["place"]):
        return None
    mark = read_mark(head, found.end(), known)
    if not mark or mark.bracket or not dashed(head, mark) or not is_known(mark.name, known):
        return None
    stop = past(AFTER_MARK, head, mark.end)
    alone = not text[stop:].strip()
    return Dateline(found["place"], None, found["place"], mark, len(text) if alone else stop, alone)


def undated_dash(head: str) -> Dateline | None:
    """Capitals, a spaced long dash, a sentence: MOSCOW — Nine bakers…"""
    found = re.match(r"(?P<place>[^\d–—:;!?]{2,50}?)\s*(?:\s--\s|[–—]\s|\s-\s)\s*(?=[^\W\d_]|[\"“«„'‘¿¡])", head)
    if not found or not is_caps_place(found["place"]) or starts_low(head[found.end() :]):
        return None
    if script(found["place"]) != "latin" or found["place"] in UNIONS:
        return None  # in Russian a dash after a noun is the verb
    rest = head[found.end() :]
    if rest.upper() == rest or len(rest) < 30:
        return None
    return Dateline(found["place"], None, found["place"], None, found.end(), False)
