"""The text of a story on its way out: with anchors and players for the page, with plain links for feeds."""

from django.template.loader import render_to_string
from django.utils.html import format_html

from articles.models import Article
from articles.texts import with_anchors
from portal.embeds import video_at
from portal.richmedia import has_media, replaced_embeds


def for_page(article: Article) -> str:
    """Cleaned when it was stored; a video is a link that becomes its player when it is pressed."""
    html = with_anchors(article.body)
    return replaced_embeds(html, _player) if has_media(html) else html


def for_feed(article: Article) -> str:
    """A video is a link: programs that read feeds run no scripts of ours."""
    return replaced_embeds(article.body, _link) if has_media(article.body) else article.body


def _player(address: str, title: str) -> str:
    video = video_at(address)
    return render_to_string("articles/_embed.html", {"video": video, "title": title}) if video else ""


def _link(address: str, title: str) -> str:
    video = video_at(address)
    host = video.host if video else ""
    return format_html('<p><a href="{}">{}</a> ({})</p>', address, title, host)
