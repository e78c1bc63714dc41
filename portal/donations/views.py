from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from portal.donations.clicks import count_click, is_a_click
from portal.donations.models import DonationLink

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Robots-Tag": "noindex, nofollow",
}


@require_safe
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Counts the click and leads on, only ever to an address that an editor stored."""
    link = get_object_or_404(DonationLink, pk=pk)
    response = _lead_on(request, link) if link.is_active else _ended(request, link)
    for name, value in HEADERS.items():
        response[name] = value
    return response


def _lead_on(request: HttpRequest, link: DonationLink) -> HttpResponse:
    if is_a_click(request):
        count_click(link)
    return HttpResponseRedirect(_ascii(link.url))


def _ended(request: HttpRequest, link: DonationLink) -> HttpResponse:
    return render(request, "donations/ended.html", {"link": link}, status=410)


def _ascii(url: str) -> str:
    """A Cyrillic host in the form that every program understands."""
    parts = urlsplit(url)
    if parts.netloc.isascii():
        return url
    host = (parts.hostname or "").encode("idna").decode()
    return parts._replace(netloc=f"{host}:{parts.port}" if parts.port else host).geturl()
