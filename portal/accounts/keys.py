"""The forms of passkeys and security keys, in the words of the house: the package's own are in English only."""

from allauth.mfa.webauthn import forms as package
from django import forms
from django.utils.translation import gettext_lazy as _


def _name(*, required: bool) -> forms.CharField:
    return forms.CharField(label=_("Name of the key"), max_length=80, required=required)


class KeyForm(package.AddWebAuthnForm):
    name = _name(required=False)  # a key that is made already is not refused for want of a name
    passwordless = forms.BooleanField(label=_("It opens without a password, too"), required=False)


class RenameKeyForm(package.EditWebAuthnForm):
    name = _name(required=True)
