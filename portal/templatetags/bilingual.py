"""Texts that are kept in both languages."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from portal.language import Bilingual, language_of_text

register = template.Library()


@register.filter
def text_of(thing: Bilingual, field: str) -> str:
    """`{{ site|text_of:"tagline" }}`: the field in the language of the interface."""
    return thing.in_language(field)


@register.filter
def name_in(thing: Bilingual, language: str) -> str:
    """The name of an author, a source or the site in `language`, whatever the interface speaks."""
    return thing.in_language("name", language)


@register.simple_tag
def lang_of(text: str | None) -> SafeString:
    """` lang="en"` for a name or a sentence in other letters than the page around it: a reader's name, a text that
    is kept in one language only."""
    language = language_of_text(text or "")
    known = any(letter.isalpha() for letter in text or "")
    return format_html(' lang="{}"', language) if known and language != get_language() else SafeString("")
