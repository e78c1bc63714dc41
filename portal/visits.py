"""What a request tells of who stands behind it, without telling one reader from another."""

import re

from django.http import HttpRequest

MACHINE = re.compile(r"bot\b|crawl|spider|slurp|preview|facebookexternalhit|mediapartners", re.IGNORECASE)


def is_machine(request: HttpRequest) -> bool:
    """A program that says of itself that it is one."""
    return bool(MACHINE.search(request.headers.get("User-Agent", "")))


def looks_ahead(request: HttpRequest) -> bool:
    """The browser fetches what its reader may want later, or shows a small picture of it."""
    purpose = request.headers.get("Sec-Purpose") or request.headers.get("Purpose") or ""
    return "prefetch" in purpose.lower() or "preview" in purpose.lower()
