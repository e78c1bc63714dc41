"""What a page says of the language of a story."""

from django.utils.translation import gettext_lazy as _

# Said in the language of the interface, over a story in another one
WRITTEN_IN = {
    "ru": _("In Russian"),
    "en": _("In English"),
    "uk": _("In Ukrainian"),
    "be": _("In Belarusian"),
    "sr": _("In Serbian"),
    "bg": _("In Bulgarian"),
    "el": _("In Greek"),
    "ro": _("In Romanian"),
    "ka": _("In Georgian"),
    "de": _("In German"),
    "fr": _("In French"),
    "es": _("In Spanish"),
    "it": _("In Italian"),
    "pl": _("In Polish"),
}

# Said in the language itself: whoever cannot read the page he is on can read this
READ_IN = {
    "ru": "Читать по-русски",
    "en": "Read in English",
    "uk": "Читати українською",
    "be": "Чытаць па-беларуску",
    "sr": "Читати на српском",
    "bg": "Прочетете на български",
    "el": "Διαβάστε στα ελληνικά",
    "ro": "Citește în română",
    "ka": "წაიკითხეთ ქართულად",
    "de": "Auf Deutsch lesen",
    "fr": "Lire en français",
    "es": "Leer en español",
    "it": "Leggi in italiano",
    "pl": "Czytaj po polsku",
}

# With the country whose spelling it is: Open Graph knows no language without one
LOCALES = {
    "ru": "ru_RU",
    "en": "en_GB",
    "uk": "uk_UA",
    "be": "be_BY",
    "sr": "sr_RS",
    "bg": "bg_BG",
    "el": "el_GR",
    "ro": "ro_RO",
    "ka": "ka_GE",
    "de": "de_DE",
    "fr": "fr_FR",
    "es": "es_ES",
    "it": "it_IT",
    "pl": "pl_PL",
}

VOICES = ("ru", "en")  # languages in which names are kept


def voice_of(language: str, interface: str) -> str:
    """The language in which a story names its authors and its source: its own, if names are kept in it."""
    return language if language in VOICES else interface
