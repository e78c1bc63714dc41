"""How the tables of line kinds are written: one alternative a line, case ignored, short lines only."""

import re

LONGEST = 260  # a longer passage is text, whatever its first words


def kind(*alternatives: str) -> re.Pattern:
    """A pattern that is asked of a whole line."""
    return re.compile("(?:" + "|".join(alternatives) + r")\s*", re.IGNORECASE)


def is_kind(pattern: re.Pattern, text: str) -> bool:
    return len(text) <= LONGEST and bool(pattern.fullmatch(text))


def any_kind(patterns: tuple, text: str) -> str:
    """The name of the first kind that takes the whole line, or nothing."""
    if len(text) > LONGEST:
        return ""
    return next((name for name, pattern in patterns if pattern.fullmatch(text)), "")
