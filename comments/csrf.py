"""The check of the token where a missing one must not throw a reader's words away."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware


class _Check(CsrfViewMiddleware):
    def _reject(self, request, reason):
        return reason


def has_valid_token(request: HttpRequest) -> bool:
    """What the middleware would have asked of a view that is not exempt."""
    check = _Check(_nothing)
    check.process_request(request)
    return check.process_view(request, _nothing, (), {}) is None


def _nothing(request: HttpRequest) -> HttpResponse:
    """Stands for the view: the check asks it only whether it is exempt."""
    return HttpResponse()
