"""A colleague has lost the telephone: a chief editor takes the second step off, which is told and logged."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import translation

from portal.accounts.adapter import AccountAdapter
from portal.models import User


def may_unlock(by: User, user: User) -> bool:
    """Never oneself, whose own account page asks for the password first; the one with all rights, only by an equal."""
    return by.has_perm("portal.unlock_user") and by != user and (by.is_superuser or not user.is_superuser)


@transaction.atomic
def unlock(user: User, *, by: User) -> None:
    """At the next signing in the password is enough, and the newsroom asks to set the second step up anew."""
    if not may_unlock(by, user):
        raise PermissionDenied
    Authenticator.objects.filter(user=user).delete()
    message = [{"deleted": {"name": "second step", "object": str(user)}}]  # put into words where the log is read
    LogEntry.objects.log_actions(by.pk, [user], CHANGE, message, single_object=True)
    if user.email:
        with translation.override(settings.LANGUAGE_CODE):
            context = {"user": user, "by": by.get_full_name() or by.username}
            AccountAdapter().send_mail("account/email/second_step_off", user.email, context)
