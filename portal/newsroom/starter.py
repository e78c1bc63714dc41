"""What no newsroom can do without: the site's name, its pages, and a section to publish in."""

from pathlib import Path

from django.conf import settings

from articles.models import Section
from comments.models import HeldWord
from comments.reasons import furnish_reasons
from portal.models import Page, SiteSettings
from portal.newsroom.plainfiles import html_of, read

PAGES = ("about", "contacts", "rules", "privacy", "accessibility")  # in the order of the footer
TEXTS = Path(settings.BASE_DIR) / "portal" / "starter_pages"
WORDS = Path(settings.BASE_DIR) / "comments" / "guards" / "starter_words.txt"
FIRST_SECTION = {"slug": "news", "name_ru": "Новости", "name_en": "News"}
SITE = {
    "tagline_ru": "Новости прихода, города и мира",
    "tagline_en": "News of the parish, the town and the world",
    "imprint_ru": "Сетевое издание «Вестник». Главный редактор — Ольга Вишнякова. Редакция: news@example.org",
    "imprint_en": "Vestnik, an online publication. Editor-in-chief: Olga Vishnyakova. Write to english@example.org",
}


def furnish() -> None:
    """Adds what is missing; what somebody has edited stays as it is."""
    _settings, new = SiteSettings.objects.get_or_create(pk=1, defaults=SITE)
    if new:
        list_words()
    for position, slug in enumerate(PAGES, start=1):
        if not Page.objects.filter(slug=slug).exists():
            Page.objects.create(slug=slug, position=position, **_texts(slug))
    furnish_reasons()


def list_words() -> None:
    """The words that hold a comment on a new site; a list that moderators have emptied stays empty."""
    lines = (line.strip() for line in WORDS.read_text().splitlines())
    words = [HeldWord(word=line) for line in lines if line and not line.startswith("#")]
    HeldWord.objects.bulk_create(words, ignore_conflicts=True)


def open_first_section() -> None:
    """An editor can publish at once."""
    if not Section.objects.exists():
        Section.objects.create(**FIRST_SECTION)


def _texts(slug: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for language in ("ru", "en"):
        written = read(TEXTS / f"{slug}.{language}.txt")
        fields |= {f"title_{language}": written.head["Title"], f"body_{language}": html_of(written.text)}
    return fields
