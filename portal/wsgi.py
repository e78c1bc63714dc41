import os

from django.core.handlers.wsgi import WSGIRequest
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


class Request(WSGIRequest):
    def _set_content_type_params(self, meta: dict) -> None:
        """Django reads the header before any middleware, and fails at a codec or a sign it does not know."""
        try:
            super()._set_content_type_params(meta)  # type: ignore[misc]
        except (LookupError, ValueError):
            self.content_type, self.content_params = "", {"charset": "unknown"}  # PlainInputMiddleware refuses it


application = get_wsgi_application()
application.request_class = Request
