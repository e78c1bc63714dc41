"""The ways to sign in with another site: those whose keys the operator gave."""

from urllib.parse import urlsplit

from allauth.socialaccount.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest


def has_keys(name: str) -> bool:
    return bool(settings.SOCIALACCOUNT_PROVIDERS.get(name, {}).get("APPS"))


def enabled(request: HttpRequest | None = None) -> list:
    """The providers that have keys, in the order of the page."""
    return get_adapter(request).list_providers(request)


def origins() -> list[str]:
    """Where a press on one of their buttons may lead, for the policy of the page."""
    addresses = [urlsplit(provider.oauth2_adapter_class.authorize_url) for provider in enabled()]
    return [f"{address.scheme}://{address.netloc}" for address in addresses]
