"""What a page says in one language, and a newsroom whose every name, headline and comment is in that language."""

import re

from django.utils import timezone
from lxml import html

from articles.models import Correction, State
from portal.models import Page, SiteSettings
from tests.articles.photos.pictures import make_photo
from tests.cast import make_article, make_author, make_comment, make_source, make_tag
from tests.donations.links import make_link

COMMENT_STATES = ["published", "waiting", "answered", "declined", "spam", "withdrawn"]
LETTERS = {"ru": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[а-яё]+", re.IGNORECASE)}
ADDRESSES = re.compile(r"\S+://\S+|\S+@\S+|\S+\.example\b|\S*/\S+|\b[a-z]+-[a-z]+\b|\w+\*{3,}")
SAID = "//text()[not(ancestor::script or ancestor::style or ancestor::textarea)]"
READ_ALOUD = "//@title | //@alt | //@aria-label | //@placeholder | //input[@type='submit']/@value | //@data-again"
NAMES = {
    "ru": ("Мельница мелет", "Речная лента", "Реки", "Анна Вершинина"),
    "en": ("The mill grinds", "River Wire", "Rivers", "Anna Vershinina"),
}


def foreign_words(page: str, language: str, allowed=()) -> dict[str, str]:
    """Words in the letters of the other language which the page claims to be in this one, each with its place."""
    root = html.fromstring(page)
    found = {}
    for text in root.xpath(f"{SAID} | {READ_ALOUD}"):
        if _language_of(text) != language:
            continue
        for word in LETTERS[language].findall(ADDRESSES.sub(" ", text)):
            if word not in allowed:
                found[word] = " ".join(text.split())[:120]
    return found


def _language_of(text) -> str:
    [language] = text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang") or [""]
    return language


def furnish(language: str) -> dict:
    """One of everything; what has a name in both languages shows the one of the page anyway."""
    headline, source, tag, author = NAMES[language]
    own = {"language": language, "edition": language, "headline": headline, "body": f"<p>{headline}.</p>"}
    article = make_article(source=make_source(name_ru=source, name_en=source), **own)
    article.tags.add(make_tag(name_ru=tag, name_en=tag))
    article.bylines.create(author=make_author(name_ru=author, name_en=author))
    Correction.objects.create(article=article, note=headline)
    make_photo(title=headline)
    titles = {f"title_{code}": headline for code in NAMES} | {f"body_{code}": f"<p>{headline}</p>" for code in NAMES}
    Page.objects.get_or_create(slug="rules", defaults=titles)
    SiteSettings.objects.get_or_create(pk=1)
    words = {"name": author, "text": headline, "language": language}
    return {
        "article": article,
        "draft": make_article(state=State.DRAFT, **own),
        "withdrawn": make_article(state=State.WITHDRAWN, withdrawn_reason=headline, published_at=timezone.now(), **own),
        "comments": [make_comment(article, state=state, **words) for state in COMMENT_STATES],
        "link": make_link(recipient_ru=headline, recipient_en=headline, wording_ru=tag, wording_en=tag),
    }
