"""What every request passes on its way in and out."""

import ipaddress
import re
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port, validate_host
from django.utils import translation
from js_asset.media import Media

from portal.failures import bad_request
from portal.language import language_of_path

NEWSROOM = re.compile(r"(?:/[a-z]{2})?/admin/(?!login/)")


class PlainInputMiddleware:
    """Refuses with 400 what no browser of a reader sends and what would break further in.

    A charset other than UTF-8 makes Django decode the form with any codec it is told; NUL and bytes that are
    not UTF-8 reach the database as errors (PostgreSQL refuses both); a foreign Host would be echoed; what is longer
    than any comment would be read into memory.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not all(fine(request) for fine in (_known_charset, _plain_address, _our_host, _bearable)):
            return bad_request(request)
        return self.get_response(request)


def _known_charset(request: HttpRequest) -> bool:
    charset = request.content_params.get("charset", "utf-8") if request.content_params else "utf-8"
    return charset.strip("\"'").lower() in ("utf-8", "utf8")


def _plain_address(request: HttpRequest) -> bool:
    raw = request.META.get("QUERY_STRING", "").encode("latin-1", "replace")
    try:
        decoded = unquote_to_bytes(raw.replace(b"+", b" ")).decode()
        request.path.encode()
    except UnicodeError:
        return False
    return "\0" not in decoded and "\0" not in request.path


def _our_host(request: HttpRequest) -> bool:
    """Names that the operator listed; without PRODUCTION also any bare address, for a phone on the same network."""
    host, _port = split_domain_port(request.META.get("HTTP_HOST") or "localhost")
    listed = [name for name in settings.ALLOWED_HOSTS if name != "*"]
    if validate_host(host, listed) or settings.PRODUCTION:
        return True  # CommonMiddleware answers 400 to what is not listed
    if validate_host(host, ["localhost", ".localhost", ".local", str(settings.SITE_HOST)]):
        return True
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _bearable(request: HttpRequest) -> bool:
    """Long texts and photos come to the newsroom only, and not by its door."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    inside = NEWSROOM.match(request.path_info)
    return bool(inside) or (length.isdecimal() and int(length[:18]) <= settings.LONGEST_FORM)


class AddressLanguageMiddleware:
    """The language of the interface is what the address says, and nothing else.

    Django's LocaleMiddleware adds `Vary: Accept-Language` to pages without a prefix, which splits caches.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of_path(request.path_info)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class EditorMediaMiddleware:
    """Gives the import map of the text editor its nonce, without which the strict policy stops it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_template_response(self, request, response):
        context = response.context_data
        if context and "media" in context:
            context["media"] = Media.from_media(context["media"], nonce=str(request.csp_nonce))
        return response
