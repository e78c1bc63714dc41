"""Looks each night whether the addresses of donations and sources still answer.

Editors store these addresses, so a machine of ours calls where they say: only over http and https, only to public
addresses (OWASP ASVS 5.0, 1.3.6), without following to another host unseen, and not for long.
"""

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

import requests
from django.utils import timezone

from articles.models import Source
from portal.donations.models import DonationLink
from portal.newsroom.models import LinkCheck

SECONDS = 5
HOPS = 4
NOBODYS = (".example", ".invalid", ".test", ".localhost")  # RFC 2606: names that nobody can have
NAME = "Mozilla/5.0 (compatible; Vestnik link check)"


class Unreachable(Exception):
    """Why the address does not answer."""


def addresses() -> set[str]:
    donations = DonationLink.objects.active().values_list("url", flat=True)
    sources = Source.objects.exclude(url="").values_list("url", flat=True)
    return {url for url in {*donations, *sources} if not (urlsplit(url).hostname or "").endswith(NOBODYS)}


def check_all(urls: Iterable[str] | None = None) -> None:
    """Keeps what each answered; forgets addresses that nobody uses any more."""
    wanted = addresses() if urls is None else set(urls)
    for url in sorted(wanted):
        _keep(url, _problem(url))
    if urls is None:
        LinkCheck.objects.exclude(url__in=wanted).delete()


def _keep(url: str, problem: str) -> None:
    now = timezone.now()
    check, _new = LinkCheck.objects.get_or_create(url=url)
    check.checked_at, check.answer = now, problem[:100]
    check.failing_since = (check.failing_since or now) if problem else None
    check.save()


def _problem(url: str) -> str:
    try:
        status = _status(url)
    except Unreachable as reason:
        return str(reason)
    except (requests.RequestException, OSError, ValueError) as error:
        return type(error).__name__
    # Many hosts refuse programs with 401, 403 or 429; that they answer is enough
    return str(status) if status in (404, 410) or status >= 500 else ""


def _status(url: str) -> int:
    for _hop in range(HOPS):
        _refuse_private(url)
        with requests.get(
            url, timeout=SECONDS, allow_redirects=False, stream=True, headers={"User-Agent": NAME}
        ) as answer:
            if not answer.is_redirect:
                return answer.status_code
            url = urljoin(url, answer.headers["Location"])
    raise Unreachable("too many redirects")


def _refuse_private(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unreachable("not a web address")
    for family, _type, _proto, _name, place in socket.getaddrinfo(parts.hostname, parts.port or 443):
        if family in (socket.AF_INET, socket.AF_INET6) and not ipaddress.ip_address(place[0]).is_global:
            raise Unreachable("a private address")
