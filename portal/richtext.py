"""One allow-list for rich text: the editor's buttons and the sanitizer both come from it.

Text is cleaned once, on its way in: by the form field and again in each model's `save()`, since imports and
commands do not pass through forms.
"""

import re

import nh3
from django_prose_editor.config import allowlist_from_extensions, expand_extensions
from django_prose_editor.fields import ProseEditorField

from portal.richmedia import has_media, put_back, set_aside

LINK_SCHEMES = {"http", "https", "mailto"}
EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "Strike": True,
    "Heading": {"levels": [2, 3]},
    "Blockquote": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Link": {"enableTarget": False, "protocols": sorted(LINK_SCHEMES)},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "HorizontalRule": True,
    "HardBreak": True,
    "HTML": True,
    "SpecialCharacters": True,
    "House": True,  # static/js/admin-editor.js
    "Tools": True,  # static/js/admin-editor-tools.js
    "CleanPaste": True,  # static/js/admin-editor-paste.js
}
MEDIA = {"Photo": True, "Gallery": True, "Embed": True}  # static/js/admin-editor-photos.js, -video.js
EMPTY_BLOCK = re.compile(r"<(p|h2|h3|blockquote|li|ul|ol)>(?:\s|<br>)*</\1>")
SPAN = re.compile(r"</?span(?:\s[^>]*)?>")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>?")
NOT_AROUND = {"p", "li", "br", "hr", "img", "td", "th", "tr", "col", "source", "input", "meta", "link", "wbr"}
DEEPEST = 200  # elements within each other: the parser's time grows with the square of it
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def _cleaner(extensions: dict) -> nh3.Cleaner:
    allowed = allowlist_from_extensions(expand_extensions(extensions))
    attributes = {tag: set(names) for tag, names in allowed.get("attributes", {}).items()}
    attributes.setdefault("a", set()).discard("rel")  # nh3 sets it itself and refuses both
    for tag in ("p", "blockquote", "li", "h2", "h3", "span"):
        attributes.setdefault(tag, set()).add("lang")  # the language of a phrase (WCAG 3.1.2)
    return nh3.Cleaner(
        tags={*allowed["tags"], "span"},
        attributes=attributes,
        attribute_filter=_known,
        url_schemes=LINK_SCHEMES,
        link_rel="noopener",
    )


def _known(_tag: str, name: str, value: str) -> str | None:
    return value if name != "lang" or LANGUAGE.fullmatch(value) else None


_WORDS, _WITH_MEDIA = _cleaner(EXTENSIONS), _cleaner(EXTENSIONS | MEDIA)


def _without_bare_spans(html: str) -> str:
    """A span says the language of its words or nothing; what programs wrap around words goes, the words stay."""
    kept: list[bool] = []

    def seen(found: re.Match) -> str:
        if found[0] == "</span>":
            return found[0] if kept and kept.pop() else ""
        kept.append("lang=" in found[0])
        return found[0] if kept[-1] else ""

    return SPAN.sub(seen, html) if "<span" in html else html


def _depth(html: str) -> int:
    """How deep elements lie within each other, as far as one look over the tags can tell."""
    deepest = depth = 0
    for found in TAG.finditer(html):
        if found[2].lower() not in NOT_AROUND:
            depth = max(0, depth - 1) if found[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def clean(html: str, media: bool = True) -> str:
    """`html` with only what an editor can make; idempotent. Characters that no database keeps are dropped."""
    html = CONTROL.sub("", html)
    if _depth(html) > DEEPEST:
        html = TAG.sub(" ", html)  # no text is built like this; its words stay
    kept: dict[str, str] = {}
    if media and has_media(html):
        html, kept = set_aside(CONTROL.sub("", _WITH_MEDIA.clean(html)))
    cleaned = _without_bare_spans(_WORDS.clean(html))
    while (emptied := EMPTY_BLOCK.sub("", cleaned)) != cleaned:
        cleaned = emptied
    return put_back(cleaned, kept).strip()


class RichTextField(ProseEditorField):
    """The house's rich text: its editor and its sanitizer. `media`: also what portal/richmedia knows."""

    def __init__(self, *args, media: bool = False, **kwargs):
        self.media = media
        kwargs.setdefault("extensions", EXTENSIONS | MEDIA if media else EXTENSIONS)
        kwargs.setdefault("sanitize", self.cleaned)
        super().__init__(*args, **kwargs)

    def cleaned(self, html: str) -> str:
        return clean(html, self.media)

    def pre_save(self, model_instance, add):
        value = self.cleaned(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        for keyword in ("extensions", "sanitize", "config"):
            kwargs.pop(keyword, None)
        return name, "django.db.models.TextField", args, kwargs
