"""What a story says to machines: schema.org NewsArticle as JSON-LD. Its pictures are in articles/social.py."""

import json
from collections.abc import Iterable
from datetime import datetime

from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from articles.models import Article
from articles.social import Picture, pictures
from articles.texts import summary
from portal.language import language_of_text
from portal.links import absolute, reverse_in
from portal.models import SiteSettings

# A block of data ends at `</script>` wherever it stands; two line ends of Unicode are none in JSON but in JavaScript.
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def as_script(data: dict) -> SafeString:
    """`data` as a block that no words of a story can leave. It is data, so the policy on scripts lets it stand."""
    written = json.dumps(data, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{written}</script>')  # noqa: S308


LONGEST_HEADLINE = 110  # characters; longer ones are cut by those who read this, and not at a word


def news_article(article: Article, site: SiteSettings, translations: Iterable[Article] = ()) -> dict:
    """The site publishes; an agency is named as the one whose work it is based on, never as the publisher."""
    address = absolute(article.get_absolute_url())
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{address}#story",
        "mainEntityOfPage": article.canonical_url or address,
        "url": address,
        "headline": Truncator(article.headline).chars(LONGEST_HEADLINE),
        "name": article.headline,
        "description": summary(article),
        "inLanguage": article.language,
        "datePublished": moment(article.published_at),
        "dateModified": moment(article.modified_at or article.published_at),
        "articleSection": article.section.in_language("name", article.edition),
        "keywords": [tag.in_language("name", article.edition) for tag in article.tags.all()],
        "author": _authors(article) or _publisher(article, site),
        "publisher": _publisher(article, site),
        "image": [_image(picture) for picture in pictures(article)],
        "isAccessibleForFree": True,
        "dateline": article.dateline,
        "locationCreated": _place(article),
        "correction": [_correction(correction) for correction in article.corrections.all()],
        **_tongues(article, translations),
        **_origin(article),
    }
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def moment(when: datetime | None) -> str | None:
    return timezone.localtime(when).isoformat(timespec="seconds") if when else None


def _authors(article: Article) -> list[dict]:
    people = [
        {
            "@type": "Person",
            "name": byline.author.in_language("name", article.language),
            "url": absolute(reverse_in(article.edition, "author", slug=byline.author.slug)),
        }
        for byline in article.bylines.all()
    ]
    if article.byline_text:
        people.append({"@type": "Person", "name": article.byline_text})
    return people or _agency(article)


def _agency(article: Article) -> list[dict]:
    if article.source is None:
        return []
    name = article.source.in_language("name", article.language)
    agency = {"@type": "NewsMediaOrganization", "name": name}
    return [agency | {"url": article.source.url}] if article.source.url else [agency]


def _publisher(article: Article, site: SiteSettings) -> dict:
    return {
        "@type": "NewsMediaOrganization",
        "name": site.in_language("name", article.edition),
        "url": absolute(reverse_in(article.edition, "front")),
        "logo": {"@type": "ImageObject", "url": absolute(static("img/logo.png")), "width": 512, "height": 512},
    }


def _origin(article: Article) -> dict:
    if article.source is None:
        return {"isBasedOn": article.original_url}
    return {
        "creditText": article.source.in_language("name", article.language),
        "sourceOrganization": _agency(article)[0],
        "isBasedOn": article.original_url or article.source.url,
    }


def _image(picture: Picture) -> dict:
    written = {"@type": "ImageObject", "url": picture.url, "width": picture.width, "height": picture.height}
    words = {"caption": picture.caption, "creditText": picture.credit}
    return written | {name: text for name, text in words.items() if text}


def _tongues(article: Article, translations: Iterable[Article]) -> dict:
    """The original of a translation, and the translations of an original."""
    others: dict[str, list[dict]] = {"translationOfWork": [], "workTranslation": []}
    for other in translations:
        original = article.translation_of_id == other.pk
        if original or other.translation_of_id == article.pk:
            address = absolute(other.get_absolute_url())
            said = {"@type": "NewsArticle", "@id": f"{address}#story", "url": address, "inLanguage": other.language}
            others["translationOfWork" if original else "workTranslation"].append(said)
    return others


def _place(article: Article) -> dict | None:
    return {"@type": "Place", "name": article.dateline_place} if article.dateline_place else None


def _correction(correction) -> dict:
    return {
        "@type": "CorrectionComment",
        "text": correction.note,
        "datePublished": moment(correction.at),
        "inLanguage": language_of_text(correction.note),
    }
