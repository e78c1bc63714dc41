"""What is known about somebody, told or erased. Whoever keeps things of people listens to both signals."""

from typing import cast

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.dispatch import Signal

from portal.models import User

exporting = Signal()  # user; the answer is {part: what is known}
erasing = Signal()  # user, still there; inside the transaction


def known_about(user: User) -> dict:
    """Everything, ready for JSON."""
    told = {"account": _account(user)}
    for _receiver, part in exporting.send(sender=User, user=user):
        told.update(cast(dict, part))
    return told


def _account(user: User) -> dict:
    connected = SocialAccount.objects.filter(user=user).order_by("pk")
    steps = Authenticator.objects.filter(user=user).order_by("pk")
    return {
        "name": user.get_full_name(),
        "email": user.email,
        "addresses": list(EmailAddress.objects.filter(user=user).order_by("pk").values("email", "verified")),
        "joined": user.date_joined,
        "last_signed_in": user.last_login,
        "agreed_to_the_use_of_name_and_email": user.consented_at,
        "signs_in_with": [
            {"site": account.provider, "number_there": account.uid, "since": account.date_joined} | account.extra_data
            for account in connected
        ],
        "second_steps": [{"kind": step.type, "since": step.created_at} for step in steps],
    }


@transaction.atomic
def erase(user: User) -> None:
    erasing.send(sender=User, user=user)
    user.delete()
