from django import template

from portal.accounts import ways

register = template.Library()


@register.simple_tag
def sign_in_names() -> str:
    """The sites one may sign in with, for a sentence: the same for everybody, so it may stand in a public page."""
    return ", ".join(str(provider) for provider in ways.enabled())


@register.simple_tag
def sign_in_ways() -> list[dict]:
    return [{"name": str(provider), "id": provider.id} for provider in ways.enabled()]
