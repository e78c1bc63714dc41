"""Addresses: in an edition, and absolute ones that never trust the Host of a request."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation


def reverse_in(edition: str, name: str, *args, **kwargs) -> str:
    """The path of a named page in the edition `ru` (no prefix) or `en` (/en/)."""
    with translation.override(edition):
        return reverse(name, args=args, kwargs=kwargs)


def absolute(path: str) -> str:
    """`path` on the configured site; an absolute address is returned as it is."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL}{path}"
