from django import forms
from django.utils.translation import gettext_lazy as _

from comments.forms import TextField
from comments.models import MistakeReport
from portal.plaintext import NoLongerThan, refuse_control_characters, refuse_the_invisible


class MistakeForm(forms.Form):
    """What stands in the story, and what is wrong with it. With JavaScript the selected words come by themselves."""

    quoted = TextField(
        label=_("Words of the story"),
        required=False,
        help_text=_("Copy the sentence with the mistake here, if there is one."),
        validators=[refuse_control_characters, NoLongerThan(MistakeReport.QUOTED_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    text = TextField(
        label=_("What is wrong?"),
        error_messages={"required": _("Say what is wrong.")},
        validators=[refuse_control_characters, refuse_the_invisible, NoLongerThan(MistakeReport.TEXT_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        required=False,
        help_text=_("Not needed. If you leave it, the editors can ask you; it is not published."),
        error_messages={"invalid": _("Enter an e-mail like name@example.org.")},
        validators=[refuse_control_characters],
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
