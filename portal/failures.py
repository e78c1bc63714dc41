"""Pages for what went wrong on our side: they need no database, no file beside themselves and no other request.

The words are in `templates/500.html`, `503.html` and `400.html`, each in both languages, with styles of their own.
"""

import logging
import secrets
import sys
from base64 import b64encode
from hashlib import sha256

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

WAIT = 60  # seconds: a database that restarts is back by then
logger = logging.getLogger(__name__)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django asks here while it handles the exception. A database that does not answer is a pause, not a fault."""
    away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    return standalone(request, 503, {"Retry-After": str(WAIT)}) if away else standalone(request, 500)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return standalone(request, 400)


def standalone(request: HttpRequest, status: int, headers: dict[str, str] | None = None) -> HttpResponse:
    """One of the pages that stand by themselves, with a number that the reader can tell us and the log knows too."""
    number = secrets.token_hex(4) if status >= 500 else None
    if number:
        logger.error("reference %s: %s %s answered %s", number, request.method, request.path, status)
    style = get_template("_standalone.css").render().strip()
    context = {"reference": number, "style": style, "wait": WAIT}
    response = HttpResponse(get_template(f"{status}.html").render(context), status=status, headers=headers)
    response.headers["Cache-Control"] = "no-store"
    # The policy of the site allows no inline style but this one
    response._csp_update = {"style-src": f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"}  # type: ignore[attr-defined]
    return response
