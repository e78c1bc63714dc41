"""Addresses in Latin letters from a headline in any language we print."""

import re
import unicodedata

from django.utils.text import slugify

# Russian as readers type it in addresses (close to ICAO Doc 9303, with й and ц shorter);
# Ukrainian, Belarusian, Serbian and Greek letters follow the same habit.
LETTERS = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    "ё": "e",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "і": "i",
    "ї": "yi",
    "є": "ye",
    "ґ": "g",
    "ў": "u",
    "ђ": "dj",
    "ј": "j",
    "љ": "lj",
    "њ": "nj",
    "ћ": "c",
    "џ": "dz",
    "ѣ": "e",
    "ѳ": "f",
    "ѵ": "i",
    **dict(zip("αβγδεζηικλμνοπρσςτυφω", "avgdeziiklmnoprsstyfo", strict=True)),
    "θ": "th",
    "ξ": "x",
    "χ": "ch",
    "ψ": "ps",
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
}
_TABLE = str.maketrans(LETTERS)
# й and ё must not be taken apart into a letter and a mark before they are looked up.
_MARKS = re.compile(r"[\u0300-\u036f]")


def transliterate(text: str) -> str:
    """`text` in lower-case Latin letters as far as we know its letters."""
    latin = unicodedata.normalize("NFC", text).lower().translate(_TABLE)
    return _MARKS.sub("", unicodedata.normalize("NFD", latin)).translate(_TABLE)


def slug_of(headline: str, length: int = 80) -> str:
    """The address part made of a headline: whole words up to `length` characters; never empty."""
    slug = slugify(transliterate(headline))
    if len(slug) > length:
        slug = slug[: length + 1].rpartition("-")[0] or slug[:length]
    return slug.strip("-_") or "story"
