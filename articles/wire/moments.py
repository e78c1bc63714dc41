"""When a page was published: a date and an hour, or a date and a weekday, and hardly a word more."""

import re

from .dates import TIME, find_date
from .letters import ends_sentence, words
from .months import is_weekday

ZONES = re.compile(
    r"\b(?:(?:eastern|central|pacific|mountain|moscow|local|greenwich|british|"
    r"european)\s+)?(?:(?:standard|daylight|summer|mean)\s+)?(?:time|zeit)\b"
    r"|\b(?:updated|обновлен[оа]|обновлено|created|at|по москве|московское время|uhr|ore|часов|kl)\b",
    re.I,
)


def is_moment(text: str) -> bool:
    """A date and an hour, or a date and a weekday: when a page was published."""
    when = find_date(text, 0, 80) if len(text) < 80 else None
    if not when:
        return bool(len(text) < 30 and TIME.fullmatch(text.strip(" ()[].|")))
    rest = text[: when.start] + " " + text[when.end :]
    bare = TIME.sub(" ", rest)
    day = any(is_weekday(word) for word in words(bare))
    left = [word for word in words(ZONES.sub(" ", bare)) if not is_weekday(word) and len(word) > 3]
    if bare != rest and len(left) < 5 and not ends_sentence(text):
        return True  # World News December 16, 2015 / 2:05 PM / 3 years ago
    timed = bare != rest or not when.spelled or day
    return timed and not left and len(words(ZONES.sub(" ", bare))) < 4
