"""The account's own pages; those of signing in are the package's, in our templates."""

from http import HTTPStatus

from allauth.account.decorators import reauthentication_required
from allauth.account.views import LoginView
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from portal.accounts.forms import EraseForm, ProfileForm
from portal.accounts.leaving import erase as erase_account
from portal.accounts.leaving import known_about
from portal.accounts.sessions import person
from portal.models import User

WAIT_SECONDS = 300


class SignIn(LoginView):
    def form_invalid(self, form) -> HttpResponse:
        """Machines are told by the status that they try too often, and for how long to stop."""
        response = super().form_invalid(form)
        if form.has_error(NON_FIELD_ERRORS, "too_many_login_attempts"):
            response.status_code = HTTPStatus.TOO_MANY_REQUESTS
            response.headers["Retry-After"] = str(WAIT_SECONDS)
        return response


sign_in = SignIn.as_view()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(
        request.POST if request.method == "POST" else None, initial={"name": person(request).get_full_name()}
    )
    if request.method == "POST" and form.is_valid():
        form.save(person(request))
        messages.success(request, _("Your name is saved."))
        return redirect("account_home")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "account/home.html", {"form": form}, status=status)


@login_required
@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """Everything that is known about whoever asks, as a file."""
    file = JsonResponse(known_about(person(request)), json_dumps_params={"ensure_ascii": False, "indent": 2})
    file.headers["Content-Disposition"] = 'attachment; filename="account.json"'
    return file


@login_required
@reauthentication_required(allow_get=True)
@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """For readers; what staff did belongs to the newsroom, and the chief closes their account."""
    form = EraseForm(request.POST if request.method == "POST" else None)
    if request.user.is_staff or request.method != "POST" or not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
        return render(request, "account/erase.html", {"form": form}, status=status)
    user = User.objects.get(pk=person(request).pk)
    logout(request)
    erase_account(user)
    return redirect("account_erased")


@require_safe
def erased(request: HttpRequest) -> HttpResponse:
    return render(request, "account/erased.html")
