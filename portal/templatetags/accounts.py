from django import template

from portal.accounts import ways

register = template.Library()


@register.simple_tag
def sign_in_names() -> str:
    """The sites one may sign in with, for a sentence: the same for everybody, so it may stand in a public page."""
    return ", ".join(str(provider) for provider in ways.enabled())


@register.simple_tag
def sign_in_ways(connected=()) -> list[dict]:
    """Those that are not connected with the account yet."""
    taken = {account.provider for account in connected or ()}
    return [{"name": str(provider), "id": provider.id} for provider in ways.enabled() if provider.id not in taken]
