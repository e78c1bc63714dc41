"""How long somebody stays signed in, and what proves the second step."""

from typing import cast

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.signals import authenticator_added
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest

from portal.models import User

STAFF_SECONDS = 12 * 3600


def listen() -> None:
    user_logged_in.connect(_shorten_for_staff, dispatch_uid="staff-session")
    authenticator_added.connect(_remember_second_step, dispatch_uid="second-step")


def _shorten_for_staff(request: HttpRequest, user: User, **kwargs) -> None:
    if user.is_staff and hasattr(request, "session"):
        request.session.set_expiry(STAFF_SECONDS)


def _remember_second_step(request: HttpRequest, user: User, authenticator, **kwargs) -> None:
    """Whoever has just set it up has it in the hand; other sessions of the account must still show it."""
    if authenticator.type != authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


def person(request: HttpRequest) -> User:
    """Whoever is signed in, in a view that asks for it."""
    return cast(User, request.user)


def took_second_step(request: HttpRequest) -> bool:
    """In this very session: an application's code, a key, or a recovery code."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)
