"""Pictures from people, served by the site itself where no nginx stands in front of it."""

from pathlib import PurePosixPath

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

# Only what the photo library writes; whatever else lies in the folder is nobody's business.
TYPES = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif"}


@require_safe
def media(request: HttpRequest, path: str) -> FileResponse:
    """A file of the library. Its name changes with its content, so it may be kept for ever."""
    kind = TYPES.get(PurePosixPath(path).suffix)
    try:
        file = default_storage.open(path) if kind else None
    except (OSError, SuspiciousFileOperation, ValueError):
        file = None
    if file is None:
        raise Http404
    response = FileResponse(file, content_type=kind)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
