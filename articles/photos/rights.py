"""Whether the photos of a story may be printed: each has its author and the terms on which we have it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from articles.models import Article, Photo
from portal.richmedia import photos_in


def problems(article: Article) -> list[str]:
    """What is missing, in words for the editor; empty where nothing is."""
    lead = lacks(article.photo, article.photo_credit) if article.photo else []
    return [*lead, *problems_of(photos_in(article.body), without=article.photo_id)]


def problems_of(numbers: Iterable[int], without: int | None = None) -> list[str]:
    """The same of photos in a text. `without`: the lead photo, of which is spoken elsewhere."""
    wanted = [number for number in numbers if number != without]
    photos = Photo.objects.in_bulk(wanted) if wanted else {}
    return [problem for number in wanted if number in photos for problem in lacks(photos[number])]


def lacks(photo: Photo, credit_as_sent: str = "") -> list[str]:
    named = {"title": photo.title, "number": photo.pk}
    found = []
    if not (photo.credit.strip() or credit_as_sent.strip()):
        found.append(_("The photo “%(title)s” (number %(number)d) has no credit; give it in the library.") % named)
    if not photo.licence.strip():
        found.append(_("The photo “%(title)s” (number %(number)d) has no licence; give it in the library.") % named)
    return found
