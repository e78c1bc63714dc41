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
}
MEDIA = {"Embed": True}  # static/js/admin-editor-media.js
EMPTY_BLOCK = re.compile(r"<(p|h2|h3|blockquote|li|ul|ol)>(?:\s|<br>)*</\1>")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def _cleaner(extensions: dict) -> nh3.Cleaner:
    allowed = allowlist_from_extensions(expand_extensions(extensions))
    attributes = {tag: set(names) for tag, names in allowed.get("attributes", {}).items()}
    attributes.setdefault("a", set()).discard("rel")  # nh3 sets it itself and refuses both
    for tag in ("p", "blockquote", "li", "h2", "h3", "span"):
        attributes.setdefault(tag, set()).add("lang")  # the language of a phrase (WCAG 3.1.2)
    return nh3.Cleaner(
        tags=set(allowed["tags"]),
        attributes=attributes,
        url_schemes=LINK_SCHEMES,
        link_rel="noopener",
    )


_WORDS, _WITH_MEDIA = _cleaner(EXTENSIONS), _cleaner(EXTENSIONS | MEDIA)


def clean(html: str, media: bool = True) -> str:
    """`html` with only what an editor can make; idempotent. Characters that no database keeps are dropped."""
    html = CONTROL.sub("", html)
    kept: dict[str, str] = {}
    if media and has_media(html):
        html, kept = set_aside(CONTROL.sub("", _WITH_MEDIA.clean(html)))
    cleaned = _WORDS.clean(html)
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
