"""Where a request came from, cut so short that it names a network and nobody's home."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

KEPT_BITS = {4: 24, 6: 48}
HOME_BITS = {4: 32, 6: 64}  # of one house: a provider gives each at least a /64


def network_of(request: HttpRequest) -> str:
    """`203.0.113.0` or `2001:db8:1::`; empty where the server does not know (a socket without a proxy)."""
    return _cut(request, KEPT_BITS)


def home_of(request: HttpRequest) -> str:
    """To count by for a few minutes, never to be stored."""
    return _cut(request, HOME_BITS)


def _cut(request: HttpRequest, bits: dict[int, int]) -> str:
    try:
        address = ipaddress.ip_address(sender_of(request))
    except ValueError:
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    network = ipaddress.ip_network((int(address), bits[address.version]), strict=False)
    return str(network.network_address)


def sender_of(request: HttpRequest) -> str:
    """Only what our own proxies appended is believed; the rest of the header is the sender's to invent."""
    proxies = settings.TRUSTED_PROXIES
    passed = request.headers.get("X-Forwarded-For", "").split(",")
    if proxies and len(passed) >= proxies:
        return passed[-proxies].strip()
    return request.META.get("REMOTE_ADDR", "")
