from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.models import Photo, Rendition


def image(photo: Photo, box: tuple[int, int]) -> str:
    """The copy that is sharp in `box`, CSS pixels, and never larger than it is."""
    copies = photo.copies(Rendition.Format.JPEG)
    if not copies:
        return _("its copies are being made")
    copy = next((copy for copy in copies if copy.width >= 2 * box[0]), copies[-1])
    scale = min(1, box[0] / copy.width, box[1] / copy.height)
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="" loading="lazy" decoding="async">',
        copy.file.url,
        max(1, round(copy.width * scale)),
        max(1, round(copy.height * scale)),
    )
