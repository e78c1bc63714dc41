"""What stands in a text beside words: photos of the library, rows of them, videos of other sites.

In storage each has one spelling, written here: a photo is its number, what it shows and its caption in this use; the
picture itself, its measures and its credit are looked up when the text is printed. A text with none of these never
passes through this file, and so keeps every byte.
"""

import re
import secrets
from collections.abc import Callable
from html import escape, unescape

import lxml.html
import nh3
from lxml import etree

from portal.embeds import video_at

LONGEST_TITLE, LONGEST_ALT = 200, 300
FIGURE = re.compile(
    r'<figure><img data-file="(\d+)" alt="([^"]*)">(?:<figcaption>((?:(?!</figcaption>).)*)</figcaption>)?</figure>'
)
GALLERY = re.compile(rf'<div data-gallery="">((?:{FIGURE.pattern})+)</div>')
EMBED = re.compile(r'<div data-embed="([^"]+)"><a href="[^"]*" rel="noopener">(.*?)</a></div>')
NUMBER = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)  # no database has a larger one
SPACE = re.compile(r"\s+")
_HINT = re.compile(r"data-(?:embed|file|gallery)")
_WITHIN = {"div", "blockquote", "ul", "ol", "li", "table", "tbody", "thead", "tr", "td", "th"}
_CAPTION = nh3.Cleaner(
    tags={"a", "em", "strong", "s", "span"},
    attributes={"a": {"href", "title"}, "span": {"lang"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener",
)


def allow_embed(config, allowed: dict) -> None:
    """A processor for DJANGO_PROSE_EDITOR_EXTENSIONS: what the editor's own node adds to the allow-list."""
    _allow(allowed, div={"data-embed"})


def allow_photo(config, allowed: dict) -> None:
    _allow(allowed, figure=set(), figcaption=set(), img={"data-file", "alt"})


def allow_gallery(config, allowed: dict) -> None:
    _allow(allowed, div={"data-gallery"})


def _allow(allowed: dict, **tags: set[str]) -> None:
    for tag, attributes in tags.items():
        allowed["tags"].add(tag)
        allowed["attributes"].setdefault(tag, set()).update(attributes)


def has_media(html: str) -> bool:
    return bool(_HINT.search(html))


def photos_in(html: str) -> list[int]:
    """The numbers of the photos in a cleaned text, in their order, each once."""
    return list(dict.fromkeys(int(found[1]) for found in FIGURE.finditer(html)))


def embed(address: str, title: str) -> str:
    link = f'<a href="{escape(address)}" rel="noopener">{escape(title, False)}</a>'
    return f'<div data-embed="{escape(address)}">{link}</div>'


def figure(number: int | str, alt: str, caption: str = "") -> str:
    """caption: HTML of one line."""
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure><img data-file="{number}" alt="{escape(alt)}">{below}</figure>'


def set_aside(html: str) -> tuple[str, dict[str, str]]:
    """`html` with a mark in place of each thing that may stay, and what to put back for each mark.

    What may not stay leaves its words: a refused video is a paragraph with its link, a refused photo one with its
    caption, never an empty box.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    kept: dict[str, str] = {}
    for element in list(root.iter("figure")):
        _settle(root, element, _figure_of(element), kept)
    for element in list(root.iter("div")):
        if element.get("data-embed") is not None:
            _settle(root, element, _embed_of(element), kept)
    for element in list(root.iter("div")):
        if element.get("data-gallery") is not None:
            _settle(root, element, _gallery_of(element, kept), kept)
    return _inside(root), kept


def put_back(html: str, kept: dict[str, str]) -> str:
    for mark, written in reversed(kept.items()):  # a gallery before the photos in it
        html = html.replace(mark, written)
    return html


def _settle(root, element, written: str | None, kept: dict[str, str]) -> None:
    above = list(element.iterancestors())
    if root not in above:
        return  # gone with what stood around it
    if any(outer.tag not in _WITHIN for outer in above) or (not written and element.get("data-gallery") is not None):
        element.drop_tag()
    elif written:
        mark = f"media{secrets.token_hex(12)}x"  # letters only, and nobody can have typed it
        kept[mark] = written
        element.clear(keep_tail=True)
        element.text = mark
        element.drop_tag()
    else:
        etree.strip_tags(element, "figure", "figcaption", "img", "div", "p")
        element.attrib.clear()
        element.tag = "p"


def _figure_of(element) -> str | None:
    images = [image for image in element.iter("img") if NUMBER.fullmatch(image.get("data-file") or "")]
    if len(images) != 1:
        return None
    alt = _line(images[0].get("alt") or "")[:LONGEST_ALT].strip()
    caption = next(element.iter("figcaption"), None)
    return figure(images[0].get("data-file"), alt, "" if caption is None else _caption(caption))


def _caption(element) -> str:
    return _line(_CAPTION.clean(_inside(element, "figcaption")))


def _gallery_of(element, kept: dict[str, str]) -> str | None:
    """Its photos alone; what else stood in it is dropped, except where there are no photos at all."""
    text = element.text_content()
    marks = [mark for mark in kept if mark in text and kept[mark].startswith("<figure>")]
    marks.sort(key=text.index)
    if len(marks) < 2:
        return marks[0] if marks else None
    return f'<div data-gallery="">{"".join(marks)}</div>'


def _embed_of(element) -> str | None:
    video = video_at(element.get("data-embed") or "")
    if video is None:
        return None
    title = _line(element.text_content())[:LONGEST_TITLE].strip()
    return embed(video.address, title or str(video.host))


def _line(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def _inside(element, name: str = "div") -> str:
    written = lxml.html.tostring(element, encoding="unicode", with_tail=False)
    return written.removeprefix(f"<{name}>").removesuffix(f"</{name}>")


def replaced_embeds(html: str, write: Callable[[str, str], str]) -> str:
    """`html` with `write(address, title)` in the place of each video."""
    return EMBED.sub(lambda found: write(unescape(found[1]), unescape(found[2])), html)


def replaced_figures(html: str, write: Callable[[int, str, str], str]) -> str:
    """`html` with `write(number, alt, caption as HTML)` in the place of each photo."""
    return FIGURE.sub(lambda found: write(int(found[1]), unescape(found[2]), found[3] or ""), html)


def replaced_galleries(html: str, write: Callable[[str], str]) -> str:
    """`html` with `write(its figures)` in the place of each row of photos. To be called before the others."""
    return GALLERY.sub(lambda found: write(found[1]), html)
