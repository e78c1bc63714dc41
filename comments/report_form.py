from django import forms
from django.utils.translation import gettext_lazy as _

from comments.models import Report
from portal.plaintext import NoLongerThan, refuse_control_characters, refuse_line_breaks


class ReportForm(forms.Form):
    """Why a comment should not stand. Breaking the law is a matter for a notice with a name (DSA, article 16)."""

    reason = forms.ChoiceField(
        label=_("What is wrong with it?"),
        choices=Report.Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason."), "invalid_choice": _("Choose a reason.")},
    )
    text = forms.CharField(
        label=_("Explanation"),
        required=False,
        help_text=_("If it breaks the law: which one, and where in the text."),
        validators=[refuse_control_characters, NoLongerThan(2000)],
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=80,
        required=False,
        help_text=_("Needed only if it breaks the law."),
        validators=[refuse_control_characters, refuse_line_breaks],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        required=False,
        help_text=_("Needed only if it breaks the law; the editors answer there."),
        error_messages={"invalid": _("Enter an e-mail like name@example.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    in_good_faith = forms.BooleanField(
        label=_("I believe in good faith that what I write here is right and complete."),
        required=False,
        help_text=_("Needed only if it breaks the law."),
    )

    NEEDED = {
        "text": _("Say which law it breaks, and where."),
        "name": _("Enter your name: a notice of this kind needs one."),
        "email": _("Enter your e-mail: a notice of this kind needs one."),
        "in_good_faith": _("Confirm that you write in good faith."),
    }

    def clean(self):
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("reason") == Report.Reason.ILLEGAL:
            for name, message in self.NEEDED.items():
                if name not in self.errors and not cleaned.get(name):
                    self.add_error(name, message)
        return cleaned
