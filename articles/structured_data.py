"""What a story says to machines: schema.org NewsArticle as JSON-LD."""

import json
from datetime import datetime

from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article, Rendition
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


def news_article(article: Article, site: SiteSettings) -> dict:
    """The site publishes; an agency is named as the one whose work it is based on, never as the publisher."""
    address = absolute(article.get_absolute_url())
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{address}#story",
        "mainEntityOfPage": article.canonical_url or address,
        "url": address,
        "headline": article.headline,
        "description": summary(article),
        "inLanguage": article.language,
        "datePublished": moment(article.published_at),
        "dateModified": moment(article.modified_at or article.published_at),
        "articleSection": article.section.in_language("name", article.edition),
        "keywords": [tag.in_language("name", article.edition) for tag in article.tags.all()],
        "author": _authors(article) or _publisher(article, site),
        "publisher": _publisher(article, site),
        "image": _images(article),
        "isAccessibleForFree": True,
        "contentLocation": _place(article),
        "correction": [_correction(correction) for correction in article.corrections.all()],
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
        "isBasedOn": article.original_url or article.source.url,
    }


def _images(article: Article) -> list[str]:
    if article.photo is None:
        return []
    jpegs = article.photo.copies(Rendition.Format.JPEG)
    return [absolute(copy.file.url) for copy in reversed(jpegs)]


def social_image(article: Article) -> dict | None:
    """The picture shown beside a link to the story on other sites."""
    jpegs = article.photo.copies(Rendition.Format.JPEG) if article.photo else []
    if not jpegs:
        return None
    return {"url": absolute(jpegs[-1].file.url), "width": jpegs[-1].width, "height": jpegs[-1].height}


def _place(article: Article) -> dict | None:
    return {"@type": "Place", "name": article.dateline_place} if article.dateline_place else None


def _correction(correction) -> dict:
    return {
        "@type": "CorrectionComment",
        "text": correction.note,
        "datePublished": moment(correction.at),
        "inLanguage": language_of_text(correction.note),
    }
