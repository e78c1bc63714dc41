"""What the head of a page fetches for its look."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.stylesheets import address_of

register = template.Library()
SCRIPTS = {"ru": ("cyrillic", "latin"), "en": ("latin",)}  # figures and signs of both are in the Latin file


@register.simple_tag
def styles(*names: str) -> SafeString:
    """`{% styles "lists" "front" %}`: these files of `static/css/` in one answer, in this order."""
    return format_html('<link rel="stylesheet" href="{}">', address_of(".".join(names)))


@register.simple_tag
def early_fonts() -> SafeString:
    """The letters of the headlines, asked for before the styles are read: what comes late is not used at all."""
    names = SCRIPTS.get(get_language() or "", ("latin",))
    link = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
    return format_html_join("\n", link, ((static(f"fonts/vollkorn-{name}.woff2"),) for name in names))
