"""A button pressed twice is one press, where what it does cannot be told from something new.

Each page that is sent out hides its token in another mask, so the same body is the same page, pressed once more.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.cache import cache
from django.http import HttpRequest

from portal.locks import one_at_a_time

SECONDS = 60


def is_first(request: HttpRequest) -> bool:
    """Does not wait: what the first press has begun may still be under way."""
    return not _has_token(request) or cache.add(_name_of(request), 1, SECONDS)


def forget(request: HttpRequest) -> None:
    """Nothing came of it: the same page may be sent again."""
    cache.delete(_name_of(request))


@contextmanager
def one_press(request: HttpRequest) -> Iterator[bool]:
    """Whether this is the first; a second one waits until that is done. What raises an error was no press."""
    with one_at_a_time(_name_of(request)):
        try:
            yield is_first(request)
        except Exception:
            forget(request)
            raise


def _has_token(request: HttpRequest) -> bool:
    return "csrfmiddlewaretoken" in request.POST


def _name_of(request: HttpRequest) -> str:
    said = f"{request.user.pk} {request.path} {request.POST.urlencode()}"
    return f"press:{hashlib.sha256(said.encode()).hexdigest()}"
