"""The forms of the second step, in the words of the house."""

from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as package
from django import forms
from django.utils.translation import gettext_lazy as _


def _name(*, required: bool) -> forms.CharField:
    return forms.CharField(label=_("Name of the key"), max_length=80, required=required)


class ApplicationForm(totp.ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code from the application")


class KeyForm(package.AddWebAuthnForm):
    name = _name(required=False)  # a key that is made already is not refused for want of a name
    passwordless = forms.BooleanField(label=_("It opens without a password, too"), required=False)


class RenameKeyForm(package.EditWebAuthnForm):
    name = _name(required=True)
