"""What stands in a text beside words: videos of other sites. In storage each has one spelling, written here.

A text with none of it never passes through this file, and so keeps every byte.
"""

import re
import secrets
from collections.abc import Callable
from html import escape, unescape

import lxml.html

from portal.embeds import video_at

LONGEST_TITLE = 200
EMBED = re.compile(r'<div data-embed="([^"]+)"><a href="[^"]*" rel="noopener">(.*?)</a></div>')
_HINT = re.compile(r"data-embed")
_WITHIN = {"div", "blockquote", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th"}
SPACE = re.compile(r"\s+")


def allow_embed(config, allowed: dict) -> None:
    """A processor for DJANGO_PROSE_EDITOR_EXTENSIONS: what the editor's own node adds to the allow-list."""
    allowed["tags"].add("div")
    allowed["attributes"].setdefault("div", set()).add("data-embed")


def has_media(html: str) -> bool:
    return bool(_HINT.search(html))


def embed(address: str, title: str) -> str:
    link = f'<a href="{escape(address)}" rel="noopener">{escape(title, False)}</a>'
    return f'<div data-embed="{escape(address)}">{link}</div>'


def set_aside(html: str) -> tuple[str, dict[str, str]]:
    """`html` with a mark in place of each thing that may stay, and what to put back for each mark.

    What may not stay leaves its words: a refused video is a paragraph with its link, never an empty box.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    kept: dict[str, str] = {}
    for element in list(root.iter("div")):
        is_there = root in element.iterancestors()  # and not gone with what stood around it
        if is_there and element.get("data-embed") is not None:
            _settle(element, _embed_of(element), kept)
    return _inside(root), kept


def put_back(html: str, kept: dict[str, str]) -> str:
    for mark, written in kept.items():
        html = html.replace(mark, written)
    return html


def _settle(element, written: str | None, kept: dict[str, str]) -> None:
    fits = all(above.tag in _WITHIN for above in element.iterancestors())
    if not fits:
        element.drop_tag()
    elif written:
        mark = f"media{secrets.token_hex(12)}x"  # letters only, and nobody can have typed it
        kept[mark] = written
        element.clear(keep_tail=True)
        element.text = mark
        element.drop_tag()
    else:
        element.attrib.clear()
        element.tag = "p"


def _embed_of(element) -> str | None:
    video = video_at(element.get("data-embed") or "")
    if video is None:
        return None
    title = SPACE.sub(" ", element.text_content()).strip()[:LONGEST_TITLE].strip()
    return embed(video.address, title or str(video.host))


def _inside(root) -> str:
    written = lxml.html.tostring(root, encoding="unicode")
    return written.removeprefix("<div>").removesuffix("</div>")


def replaced_embeds(html: str, write: Callable[[str, str], str]) -> str:
    """`html` with `write(address, title)` in the place of each video."""
    return EMBED.sub(lambda found: write(unescape(found[1]), unescape(found[2])), html)
