"""The text of a story on its way out: with pictures and players for the page, with plain ones for feeds."""

from collections.abc import Iterable
from functools import partial

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from articles.models import Article, Photo, Rendition
from articles.texts import plain, turned, with_anchors
from portal import richmedia
from portal.embeds import video_at
from portal.links import absolute
from portal.pagecache import shows

Photos = dict[int, Photo]


def photos_of(stories: Iterable[Article]) -> Photos:
    """The photos in the texts of `stories` with their copies, in two queries; in none where there are none."""
    numbers = {number for story in stories for number in richmedia.photos_in(story.body)}
    return Photo.objects.prefetch_related("renditions").in_bulk(numbers) if numbers else {}


def shows_photos(request: HttpRequest | None, photos: Photos) -> None:
    """Also those whose copies are still being made: the page is written anew once they are."""
    if request is not None:
        shows(request, *photos.values())


def for_page(article: Article, request: HttpRequest | None = None) -> str:
    """Cleaned when it was stored. A photo without copies leaves nothing; a video is a link that becomes its player."""
    html = turned(with_anchors(article.body))
    if not richmedia.has_media(html):
        return html
    photos = photos_of([article])
    shows_photos(request, photos)
    html = richmedia.replaced_galleries(html, partial(_gallery, photos))
    html = richmedia.replaced_figures(html, partial(_figure, photos))
    return richmedia.replaced_embeds(html, _player)


def for_feed(article: Article, photos: Photos) -> str:
    """Programs that read feeds run no scripts and know one address a picture."""
    html = str(article.body)
    if not richmedia.has_media(html):
        return html
    html = richmedia.replaced_galleries(html, lambda figures: figures)
    html = richmedia.replaced_figures(html, partial(_plain_figure, photos))
    return richmedia.replaced_embeds(html, _link)


def _gallery(photos: Photos, figures: str) -> str:
    shown = richmedia.replaced_figures(figures, partial(_figure, photos, in_row=True))
    count = shown.count("<figure")
    return format_html('<div class="gallery">{}</div>', mark_safe(shown)) if count else ""  # noqa: S308 - ours


def _figure(photos: Photos, number: int, alt: str, caption: str, in_row: bool = False) -> str:
    photo = photos.get(number)
    if photo is None or not photo.is_printed:
        return ""
    said = mark_safe(caption)  # noqa: S308 - cleaned when it was stored
    context = {"photo": photo, "alt": alt, "caption": said, "in_row": in_row}
    return render_to_string("articles/_figure.html", context)


def _plain_figure(photos: Photos, number: int, alt: str, caption: str) -> str:
    photo = photos.get(number)
    copies = photo.copies(Rendition.Format.JPEG) if photo else []
    if not photo or not copies:
        return ""
    copy = copies[-1]
    words = (plain(caption), photo.credit)
    said = ". ".join(part.strip().rstrip(".") for part in words if part.strip())
    image = '<img src="{}" width="{}" height="{}" alt="{}">'
    shown = format_html(image, absolute(copy.file.url), copy.width, copy.height, alt)
    return format_html("<figure>{}{}</figure>", shown, format_html("<figcaption>{}</figcaption>", said) if said else "")


def _player(address: str, title: str) -> str:
    video = video_at(address)
    return render_to_string("articles/_embed.html", {"video": video, "title": title}) if video else ""


def _link(address: str, title: str) -> str:
    video = video_at(address)
    host = video.host if video else ""
    return format_html('<p><a href="{}">{}</a> ({})</p>', address, title, host)
