from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from portal.links import reverse_in
from portal.models import Page
from portal.pagecache import public_page, shows

HOUR = 3600


def healthz(request: HttpRequest) -> HttpResponse:
    """The process lives."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz(request: HttpRequest) -> HttpResponse:
    """The process can serve: the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@public_page(HOUR)
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """A page of the site itself, in the language of the address."""
    found = get_object_or_404(Page, slug=slug)
    shows(request, found)
    codes = (get_language(), *(code for code, _name in settings.LANGUAGES))
    written_in = next((code for code in codes if getattr(found, f"body_{code}")), None)
    editions = [(code, reverse_in(code, "page", slug=slug)) for code, _name in settings.LANGUAGES]
    return render(request, "portal/page.html", {"page_of_site": found, "written_in": written_in, "editions": editions})


@public_page(HOUR)
def later(request: HttpRequest) -> HttpResponse:
    """What the reader's browser has kept to read later; the server knows nothing of it."""
    return render(request, "portal/later.html")
