"""What a new account is asked. Apart from the other forms, since the package reads it while its own are being made."""

from django import forms
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.models import User
from portal.plaintext import (
    refuse_control_characters,
    refuse_line_breaks,
    refuse_piled_marks,
    refuse_the_invisible,
)


def _consent() -> str:
    address = reverse_lazy("page", kwargs={"slug": "privacy"})
    words = gettext('I agree to the <a href="{}">use of my name and e-mail</a> for this account.')
    return format_html(words, address)


class NameField(forms.CharField):
    """As in the comment form, where it will stand."""

    def __init__(self, **kwargs):
        super().__init__(
            label=_("Your name"),
            max_length=80,
            help_text=_("It stands above your comments."),
            error_messages={"required": _("Enter your name.")},
            validators=[refuse_control_characters, refuse_line_breaks, refuse_the_invisible, refuse_piled_marks],
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
            **kwargs,
        )


def give_name(user: User, words: str) -> None:
    """The last word is kept as the surname; printed they are the same again."""
    first, _space, last = " ".join(words.split()).rpartition(" ")
    user.first_name, user.last_name = (first, last) if first else (last, "")


class NameForm(forms.Form):
    """What a new account is asked besides: the package puts it into its own forms."""

    name = NameField()
    consent = forms.BooleanField(
        label=lazy(_consent, str)(), error_messages={"required": _("Without it we may not keep an account.")}
    )
    field_order = ["name", "email", "password1", "consent"]

    def signup(self, request: HttpRequest, user: User) -> None:
        give_name(user, self.cleaned_data["name"])
        user.consented_at = timezone.now()
        user.save(update_fields=["first_name", "last_name", "consented_at"])
