from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from articles.reading_counts import tally
from portal.visits import is_machine, looks_ahead

LONGEST = 18  # digits of a story's number


@never_cache
@csrf_exempt  # there is nothing to forge: no cookie is asked for, and all it does is add one
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """A story was read: its number is the body. The answer is 204 whatever was sent, and sets no cookie."""
    number = request.body[: LONGEST + 1] if _short(request) else b""
    if number.isdigit() and len(number) <= LONGEST and _from_our_page(request):
        tally.add(int(number))
    return HttpResponse(status=204)


def _short(request: HttpRequest) -> bool:
    length = request.headers.get("Content-Length", "")
    return length.isascii() and length.isdigit() and int(length) <= LONGEST


def _from_our_page(request: HttpRequest) -> bool:
    same_site = request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
    return same_site and not is_machine(request) and not looks_ahead(request)
