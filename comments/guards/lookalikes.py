"""Letters that look alike become one, so that «кaзинo» with Latin letters is «казино», and “Аdmin” is “Admin”.

After the skeletons of UTS 39, cut down to what is typed here: Latin, Cyrillic and Greek letters, and digits.
A skeleton is for comparing with another skeleton only; nobody can read it.
"""

import re
import unicodedata

# Small letters and digits; each class is written as its first sign. «з» and 3, «ч» and 4 and the like are how words
# are hidden from lists in Russian.
_CLASSES = (
    "aаαɑ",
    "bвьъβ",
    "cсςϲ",
    "dԁ",
    "eеєε",
    "gԍ9",
    "hнһ",
    "iіιıl1ӏ",
    "jјϳ",
    "kкκ",
    "mмμ",
    "nпπη",
    "oо0οσ",
    "pрρ",
    "qԛ",
    "rгґ",
    "sѕ5",
    "tтτ",
    "uиυ",
    "vνѵ",
    "wшщωԝ",
    "xхχ",
    "yуүγ",
    "3зэʒ",
    "4ч",
    "6б",
)
_ONE = {ord(sign): letters[0] for letters in _CLASSES for sign in letters}
_SIGNS = {"@": "a", "$": "s", "!": "i", "|": "i"}  # letters only inside a word: “pr!ze”, but not “a prize!”
_INSIDE = re.compile(r"(?<=\w)[@$!|](?=\w)")
_SPACED = re.compile(r"(?<!\w)(?:\w[ .\-_*]){2,}\w(?!\w)")


def skeleton(text: str) -> str:
    """Small letters without marks and invisible signs, each written as the first of those that look like it."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    seen = "".join(sign for sign in plain if unicodedata.category(sign) not in ("Mn", "Me", "Cf"))
    return _INSIDE.sub(lambda sign: _SIGNS[sign[0]], seen).translate(_ONE)


def words_of(text: str) -> set[str]:
    """The skeletons of the words; letters set apart, as in «к а з и н о», are one word too."""
    whole = skeleton(text)
    apart = (re.sub(r"[\W_]", "", found[0]) for found in _SPACED.finditer(whole))
    return {*re.findall(r"\w+", whole), *apart}
