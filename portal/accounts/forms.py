from allauth.account import forms as account_forms
from allauth.account.internal.userkit import filter_users_by_email
from allauth.account.models import EmailAddress
from allauth.socialaccount import forms as social_forms
from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from portal.accounts.names import NameField, give_name
from portal.accounts.sessions import STAFF_SECONDS
from portal.locks import one_at_a_time
from portal.models import User
from portal.plaintext import refuse_control_characters


class FirstTimeForm(social_forms.SignupForm):
    """Somebody new comes from another site: the name and the consent, no address and no password."""

    def _get_signup_fields(self, kwargs) -> dict:
        super()._get_signup_fields(kwargs)
        return {}


WORDS = {
    "email": {"required": _("Enter your e-mail."), "invalid": _("Enter an e-mail like name@example.org.")},
    "password": {"required": _("Enter your password.")},
    "password1": {"required": _("Choose a password.")},
}


class OwnWords(forms.Form):
    """The package's fields, as all forms of the site speak."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in WORDS.keys() & self.fields.keys():
            self.fields[name].error_messages |= WORDS[name]
        if "email" in self.fields:
            self.fields["email"].label = _("E-mail")


class SignupForm(OwnWords, account_forms.SignupForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = _("8 characters or more, and none that everybody tries first.")

    def try_save(self, request: HttpRequest):
        """Who presses twice goes on with the account that the first press made.

        A known address costs the time of a new one, or the clock would tell what the page does not.
        """
        email, password = self.cleaned_data["email"], self.cleaned_data["password1"]
        with one_at_a_time(f"new account:{email.lower()}"):
            self.account_already_exists = bool(filter_users_by_email(email))
            if not self.account_already_exists:
                return super().try_save(request)
        user = filter_users_by_email(email)[0]
        if user.check_password(password) and _never_came(user):
            self.custom_signup(request, user)
            return user, None
        return super().try_save(request)


def _never_came(user: User) -> bool:
    confirmed = EmailAddress.objects.filter(user=user, verified=True).exists()
    return user.is_active and not user.is_staff and user.last_login is None and not confirmed


class ReauthenticateForm(OwnWords, account_forms.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class CodeRequestForm(OwnWords, account_forms.RequestLoginCodeForm):
    pass


class ResetPasswordForm(OwnWords, account_forms.ResetPasswordForm):
    pass


class NewEmailForm(OwnWords, account_forms.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("New e-mail")


class LoginForm(account_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("E-mail"),
            max_length=254,
            error_messages={"required": _("Enter your e-mail.")},
            validators=[refuse_control_characters],
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        )
        self.fields["password"].help_text = ""
        self.fields["password"].error_messages["required"] = _("Enter your password.")
        self.order_fields(["login", "password"])

    def user_credentials(self) -> dict:
        """One way to look somebody up, so that a wrong password costs the same time as an unknown address."""
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data["password"]}

    def login(self, request: HttpRequest, redirect_url=None):
        response = super().login(request, redirect_url)
        if self.user.is_staff:
            request.session.set_expiry(STAFF_SECONDS)
        return response


class StaffLoginForm(LoginForm):
    """At the admin's own door: the field names that it always had, and nobody else comes in by it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"] = self.fields.pop("login")
        self.order_fields(["username", "password"])
        del self.fields["password"].widget.attrs["placeholder"]
        self.fields["username"].label = _("Name or e-mail")
        self.fields["username"].error_messages["required"] = _("Enter your name or e-mail.")

    def clean(self):
        self.cleaned_data["login"] = self.cleaned_data.get("username", "")
        cleaned = super().clean()
        if self.user and not self.user.is_staff:
            raise forms.ValidationError(_("This account does not belong to the newsroom."))
        return cleaned


class ProfileForm(forms.Form):
    name = NameField()

    def save(self, user: User) -> None:
        give_name(user, self.cleaned_data["name"])
        user.save(update_fields=["first_name", "last_name"])


class EraseForm(forms.Form):
    sure = forms.BooleanField(
        label=_("Erase my account and everything I wrote"),
        error_messages={"required": _("Tick the box, if you are sure.")},
    )
