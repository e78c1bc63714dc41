"""The pictures that other sites show beside a link to us: a photo cut to shape, a drawn headline, else our emblem."""

from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.translation import gettext as _

from articles.models import Article, Card, Photo, Rendition, Shape
from portal.links import absolute

CARD_SIZE = (1200, 630)


@dataclass(frozen=True)
class Picture:
    url: str
    width: int
    height: int
    type: str
    alt: str
    caption: str = ""
    credit: str = ""


def pictures(article: Article) -> list[Picture]:
    """For schema.org, the best first: 16:9, 4:3, 1:1 of the photo, or the drawn card; nothing where neither is made."""
    if article.photo is None:
        card = _drawn(article)
        return [card] if card else []
    crops = {crop.shape: crop for crop in article.photo.crops.all()}
    shaped = [_of_photo(article, crops[shape]) for shape in (Shape.WIDE, Shape.CLASSIC, Shape.SQUARE) if shape in crops]
    return shaped or [_of_photo(article, copy) for copy in _largest(article.photo)]


def social_picture(article: Article) -> Picture:
    """For Open Graph: always something, so that a link is never shown naked."""
    if article.photo is None:
        return _drawn(article) or site_picture()
    crops = [crop for crop in article.photo.crops.all() if crop.shape == Shape.SOCIAL]
    return next((_of_photo(article, found) for found in crops or _largest(article.photo)), site_picture())


def site_picture() -> Picture:
    """The emblem, until the worker has drawn, and for pages that are no stories."""
    return Picture(absolute(static("img/card.png")), *CARD_SIZE, "image/png", _("The emblem of the site"))


def _drawn(article: Article) -> Picture | None:
    card: Card | None = getattr(article, "card", None)
    return Picture(absolute(card.file.url), *CARD_SIZE, "image/png", article.headline) if card else None


def _largest(photo: Photo) -> list:
    return photo.copies(Rendition.Format.JPEG)[-1:]


def _of_photo(article: Article, cut) -> Picture:
    """cut: a crop or a rendition of the photo, both JPEG."""
    return Picture(
        absolute(cut.file.url),
        cut.width,
        cut.height,
        "image/jpeg",
        article.photo_alt or article.headline,
        article.photo_caption,
        article.photo.credit or article.photo_credit if article.photo else "",
    )
