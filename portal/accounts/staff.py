"""The newsroom asks for a second step (STAFF_MFA)."""

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from portal.accounts.sessions import took_second_step

STEPS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
OPEN = ("login", "logout", "jsi18n")  # names in the admin that need no second step


class StaffSecondStepMiddleware:
    """No page of the admin for staff who have set up no second step, or have not taken it in this session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        match = request.resolver_match
        if not settings.STAFF_MFA or match is None or "admin" not in match.app_names or match.url_name in OPEN:
            return None
        if not request.user.is_authenticated or not request.user.is_staff:
            return None  # the admin itself shows the door
        if not is_mfa_enabled(request.user, STEPS):
            messages.warning(request, _("The newsroom asks for a second step at signing in. Set it up here."))
            return _ask(request, "mfa_index")
        return None if took_second_step(request) else _ask(request, "mfa_reauthenticate")


def _ask(request: HttpRequest, page: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse(page)}?{urlencode({'next': request.get_full_path()})}")
