"""The small stylesheets of `static/css/`, sent as one file a group: a phone asks twice, not ten times.

No build step: a group is put together from the files as they are when a worker first needs it, and its address
carries a mark of its contents, so browsers may keep it for ever.
"""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_NEIGHBOUR = re.compile(r'url\("\.\./([^"]+)"\)')
_YEAR = 31_536_000


@cache
def joined(names: str) -> str:
    """The text of a group, `tokens.base`; raises Http404 where a part is unknown, or the readers' among the admin's."""
    parts = names.split(".")
    found = [finders.find(f"css/{name}.css") for name in parts]
    houses = {name.startswith("admin-") for name in parts}
    if not all(found) or len(houses) > 1 or len(set(parts)) < len(parts):
        raise Http404(names)
    text = "".join(Path(str(path)).read_text(encoding="utf-8") for path in found)
    return _NEIGHBOUR.sub(lambda match: f'url("{static(match[1])}")', _COMMENT.sub("", text))


@cache
def address_of(names: str) -> str:
    return reverse("stylesheet", kwargs={"names": names, "mark": _mark(names)})


def _mark(names: str) -> str:
    return sha256(joined(names).encode()).hexdigest()[:12]


@require_safe
def stylesheet(request: HttpRequest, names: str, mark: str) -> HttpResponse:
    """A page kept since before an update asks by the old mark: it gets today's styles, which are not to be kept."""
    response = HttpResponse(joined(names), content_type="text/css; charset=utf-8")
    today = mark == _mark(names)
    response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if today else "no-cache"
    return response
