from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from articles.models import Crop, Photo, Rendition

CUT = 120  # CSS pixels, the height of a crop on the page of its photo


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


def cuts(photo: Photo) -> str:
    """What other sites will show of it: each crop with its shape."""
    found = photo.crops.all()
    if not found:
        return _("they are being made")
    return format_html(
        '<span class="photo-cuts">{}</span>', format_html_join("", "{}", ((_cut(cut),) for cut in found))
    )


def _cut(cut: Crop) -> str:
    shape = '<span><img src="{}" width="{}" height="{}" alt="" loading="lazy"><small>{}</small></span>'
    return format_html(shape, cut.file.url, round(CUT * cut.width / cut.height), CUT, cut.get_shape_display())
