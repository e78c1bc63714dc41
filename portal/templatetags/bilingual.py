"""Texts that are kept in both languages."""

from django import template

from portal.language import Bilingual

register = template.Library()


@register.filter
def text_of(thing: Bilingual, field: str) -> str:
    """`{{ site|text_of:"tagline" }}`: the field in the language of the interface."""
    return thing.in_language(field)


@register.filter
def name_in(thing: Bilingual, language: str) -> str:
    """The name of an author, a source or the site in `language`, whatever the interface speaks."""
    return thing.in_language("name", language)
