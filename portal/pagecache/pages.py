import time
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from hashlib import sha256

from django.conf import settings
from django.db.models import Model
from django.dispatch import Signal
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from portal.pagecache.names import name_of
from portal.pagecache.store import Kept, changed_at, keep, recall
from portal.replica import reading_of_readers

page_wanted = Signal()  # before a public page is rendered: whoever owes it something does it now
EVERYWHERE = "site"  # names, navigation, footer: on every page
KEPT_STATUS = {200, 301, 410}
# What belongs to the connection or is added anew to each answer is not kept.
KEPT_HEADERS = ("Content-Type", "Content-Language", "Location", "Last-Modified", "X-Robots-Tag", "Link")


class Shown:
    """What one rendering shows, gathered while it goes on."""

    def __init__(self):
        self.names: set[str] = {EVERYWHERE}
        self.until: float = float("inf")


def shows(request: HttpRequest, *things: Model | str, until: datetime | None = None) -> None:
    """Declares that the page being rendered shows `things`, and holds no longer than `until`."""
    shown: Shown | None = getattr(request, "_shown", None)
    if shown is None:
        return  # a preview or a personal page: never kept
    shown.names.update(name_of(thing) for thing in things)
    if until:
        shown.until = min(shown.until, until.timestamp())


def public_page(seconds: int, query: tuple[str, ...] = ()) -> Callable:
    """Decorates a view whose answer is the same bytes for everybody.

    seconds: how long a page lives if nothing it shows changes.
    query: the parameters that make a difference; all others are ignored.
    """

    def decorate(view):
        @wraps(view)
        def answer(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            if request.method not in ("GET", "HEAD"):
                return view(request, *args, **kwargs)
            key = _key(request, query)
            kept = recall(key)
            if kept is None:
                response, kept = _render(request, view, args, kwargs, seconds)
                if kept is None:
                    return response
                keep(key, kept)
            return _respond(kept)

        return answer

    return decorate


def _key(request: HttpRequest, query: tuple[str, ...]) -> str:
    parameters = "&".join(f"{name}={request.GET[name]}" for name in query if name in request.GET)
    address = f"{settings.SITE_URL}{request.path}?{parameters}"
    return sha256(address.encode("utf-8", "replace")).hexdigest()  # stores refuse long keys and odd characters


def _render(request, view, args, kwargs, seconds) -> tuple[HttpResponse, Kept | None]:
    page_wanted.send_robust(sender=view)  # a failure is logged, and the reader gets the page all the same
    shown = request._shown = Shown()
    began = time.time_ns()
    with reading_of_readers(changed_at()):
        response = view(request, *args, **kwargs)
        if hasattr(response, "render"):
            response.render()
    if response.status_code not in KEPT_STATUS or response.streaming or response.cookies:
        return response, None
    headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    until = min(time.time() + seconds, shown.until)
    return response, Kept(response.status_code, headers, response.content, frozenset(shown.names), began, until)


def _respond(kept: Kept) -> HttpResponse:
    response = HttpResponse(kept.body, status=kept.status, headers=kept.headers)
    # Browsers and proxies may keep the page but ask each time: a change is seen at once, at the price of a 304.
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response
