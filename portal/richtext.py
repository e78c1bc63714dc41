"""One allow-list for rich text: the editor's buttons and the sanitizer both come from it.

Text is cleaned once, on its way in: by the form field and again in each model's `save()`, since imports and
commands do not pass through forms.
"""

import re

import nh3
from django_prose_editor.config import allowlist_from_extensions, expand_extensions
from django_prose_editor.fields import ProseEditorField

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
EMPTY_BLOCK = re.compile(r"<(p|h2|h3|blockquote|li|ul|ol)>(?:\s|<br>)*</\1>")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def _cleaner() -> nh3.Cleaner:
    allowed = allowlist_from_extensions(expand_extensions(EXTENSIONS))
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


_CLEANER = _cleaner()


def clean(html: str) -> str:
    """`html` with only what an editor can make; idempotent. Characters that no database keeps are dropped."""
    cleaned = _CLEANER.clean(CONTROL.sub("", html))
    while (emptied := EMPTY_BLOCK.sub("", cleaned)) != cleaned:
        cleaned = emptied
    return cleaned.strip()


class RichTextField(ProseEditorField):
    """The house's rich text: its editor and its sanitizer."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("extensions", EXTENSIONS)
        kwargs.setdefault("sanitize", clean)
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance, add):
        value = clean(super().pre_save(model_instance, add) or "")
        setattr(model_instance, self.attname, value)
        return value

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        for keyword in ("extensions", "sanitize", "config"):
            kwargs.pop(keyword, None)
        return name, "django.db.models.TextField", args, kwargs
