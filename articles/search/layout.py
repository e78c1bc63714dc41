"""A question typed with the keyboard in the other language: `ghfdjckfdbt` is «православие», «сргкср» is `church`."""

import re

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,." + '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю" + "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_RUSSIAN = str.maketrans(_LATIN, _CYRILLIC)
_TO_ENGLISH = str.maketrans(_CYRILLIC, _LATIN)
_LATIN_LETTER, _CYRILLIC_LETTER = re.compile("[A-Za-z]"), re.compile("[А-Яа-яЁё]")


def other_layout(text: str) -> str:
    """`text` as the same keys write it in the other layout; empty where it has letters of both or of neither."""
    latin, cyrillic = _LATIN_LETTER.search(text), _CYRILLIC_LETTER.search(text)
    if bool(latin) == bool(cyrillic):
        return ""
    return text.translate(_TO_RUSSIAN if latin else _TO_ENGLISH)


def looks_mistyped(text: str) -> bool:
    """Whether nobody says such words: next to no vowels, as in `ghfdjckfdbt`."""
    letters = [letter for letter in text.lower() if letter.isalpha()]
    vowels = sum(letter in "aeiouyаеёиоуыэюя" for letter in letters)
    return len(letters) > 3 and vowels * 6 < len(letters)
