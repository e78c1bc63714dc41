"""Whether some words are the names of people, as a byline prints them."""

import re

from .letters import wordset
from .months import is_weekday, month

JOINERS = re.compile(r"\s+(?:and|&|и|та|і|und|et|y|e|ed|i|και|oraz|och)\s+|\s*,\s*|\s*;\s*|\s+/\s+")
PARTICLES = wordset(
    """
    van von der den de la le da di du del dos bin ibn al el ben ter ten zu zur af av mc mac ван фон де
    дер аль бен оглы кызы y
    """
)
TITLES = wordset(
    """
    отец о. fr. fr rev. revd dr. dr prof. mr. mr mrs. mrs ms ms. sir herr frau иеромонах иерей игумен
    протоиерей архимандрит диакон священник епископ монах инок протодиакон митрополит priest deacon
    """
)
TOKEN = re.compile(r"(?:[^\W\d_][.])+|\(?[^\W\d_][^\W\d_]*(?:[-'’ʼ`][^\W\d_]+)*\)?")
NOT_NAMES = wordset(
    """
    the a our staff news desk agency press reuters service online website correspondent correspondents
    writer writers редакция корреспондент служба пресс новости отдел информации press office
    """
)


def is_names(text: str) -> bool:
    """One person or several, nothing else."""
    parts = [part for part in JOINERS.split(text) if part]
    return 3 < len(text) <= 120 and 0 < len(parts) <= 6 and all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Two to five capitalised words, of which at least one is no initial."""
    tokens = text.split()
    bare = [token for token in tokens if token.casefold() not in TITLES]
    if tokens and not (tokens[0][:1].isupper() or tokens[0] in TITLES):
        return False
    if not 2 <= len(tokens) <= 5 or not bare or not all(is_name_token(token) for token in tokens):
        return False
    if any(token.casefold().strip(".()") in NOT_NAMES or is_weekday(token) for token in tokens):
        return False
    full = [token for token in bare if len(token.strip(".()")) > 1 and token[:1].isupper() or "." in token[:-1]]
    return bool(full) and not (month(tokens[0]) and len(tokens[0]) > 3 and len(tokens) == 2 and month(tokens[1]))


def is_name_token(token: str) -> bool:
    if token.casefold() in PARTICLES or token.casefold() in TITLES:
        return True
    inner = token.strip("()")
    return (
        bool(
            re.fullmatch(
                r"(?:[^\W\d_]\.)+(?:-?[^\W\d_]\.)*[^\W\d_]*(?:-[^\W\d_]+)*|[^\W\d_]+(?:[-'’ʼ`][^\W\d_]+)*", inner
            )
        )
        and inner[0].isupper()
    )
