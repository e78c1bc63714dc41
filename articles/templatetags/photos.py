from django import template

from articles.models import Photo, Rendition
from portal.pagecache import shows

register = template.Library()
SOURCES = (("image/avif", Rendition.Format.AVIF), ("image/webp", Rendition.Format.WEBP))
PLAIN_WIDTH = 960  # what a browser without srcset gets


@register.inclusion_tag("articles/_picture.html", takes_context=True)
def picture(context, photo: Photo | None, alt: str = "", sizes: str = "100vw", lead: bool = False) -> dict:
    """The photo in the formats and widths that the worker has made; nothing at all before it has made any.

    lead: the picture on top of the page, fetched first; all others wait until they come near the screen.
    """
    if photo is None:
        return {}
    if request := context.get("request"):
        shows(request, photo)
    plain = photo.copies(Rendition.Format.JPEG)
    sources = [(mime, srcset(photo.copies(format))) for mime, format in SOURCES]
    return {
        "sources": [source for source in sources if source[1]],
        "src": min(plain, key=lambda copy: abs(copy.width - PLAIN_WIDTH), default=None),
        "srcset": srcset(plain),
        "largest": plain[-1] if plain else None,
        "sizes": sizes,
        "alt": alt,
        "lead": lead,
        "focus": _focus(photo),
    }


def srcset(copies: list[Rendition]) -> str:
    return ", ".join(f"{copy.file.url} {copy.width}w" for copy in copies)


def _focus(photo: Photo) -> str:
    """Classes for a cropped frame, in quarters: the policy of the page allows no style of its own."""
    if (photo.focal_x, photo.focal_y) == (50, 50):
        return ""
    return f"focus-x-{round(photo.focal_x / 25) * 25} focus-y-{round(photo.focal_y / 25) * 25}"
