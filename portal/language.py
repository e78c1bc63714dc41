"""Languages: of the address, of a text, of a name kept in both."""

import re

from django.conf import settings
from django.utils import translation

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def language_of_path(path: str) -> str:
    """`en` for an address under /en/, else the site's first language."""
    first = path.lstrip("/").split("/", 1)[0]
    codes = {code for code, _name in settings.LANGUAGES}
    return first if first in codes and first != settings.LANGUAGE_CODE else settings.LANGUAGE_CODE


def language_of_text(text: str) -> str:
    """`ru` where Cyrillic letters prevail, else `en`: enough for a name or a comment."""
    return "ru" if len(CYRILLIC.findall(text)) > len(LATIN.findall(text)) else "en"


class Bilingual:
    """Mixin of a model that keeps `<field>_ru` and `<field>_en`; an empty one is filled by the other."""

    def in_language(self, field: str, language: str | None = None) -> str:
        """The text of `field` in `language` (default: the interface's)."""
        language = language or translation.get_language() or settings.LANGUAGE_CODE
        codes = [language, *(code for code, _name in settings.LANGUAGES)]
        return next((value for code in codes if (value := getattr(self, f"{field}_{code}", ""))), "")
