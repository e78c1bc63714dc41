"""What a decision needs besides the press of a button. Each form knows what to hand to its verb."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.forms import TextField
from comments.models import Comment, DeclineReason
from comments.models.block import Kind
from portal.plaintext import NoLongerThan, refuse_control_characters, refuse_the_invisible


class DecisionForm(forms.Form):
    """Of a decision that needs no words."""

    def __init__(self, comment: Comment, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.comment = comment

    def words(self) -> dict[str, Any]:
        return {}


class DeclineForm(DecisionForm):
    """One of the kept reasons, the moderator's own words, or both. The writer reads it in their own language."""

    rule = forms.ModelChoiceField(
        DeclineReason.objects.filter(in_use=True),
        label=_("Reason"),
        required=False,
        widget=forms.RadioSelect,
        empty_label=None,
    )
    own = forms.CharField(
        label=_("In your own words, or beside a reason"),
        required=False,
        max_length=Comment.REASON_LENGTH - DeclineReason.LENGTH - 1,
        validators=[refuse_control_characters],
        widget=forms.TextInput(attrs={"size": 60}),
    )

    def clean(self):
        super().clean()
        if not self.errors and not (self.cleaned_data["rule"] or self.cleaned_data["own"]):
            self.add_error("own", _("Choose a reason or write one."))

    def words(self) -> dict[str, Any]:
        return {"reason": self.reason_for(self.comment)}

    def reason_for(self, comment: Comment) -> str:
        rule = self.cleaned_data["rule"]
        kept = rule.in_language("text", comment.language) if rule else ""
        return f"{kept} {self.cleaned_data['own']}".strip()


class WordsForm(DecisionForm):
    text = TextField(
        label=_("Answer"),
        strip=False,
        error_messages={"required": _("Enter the answer.")},
        validators=[refuse_control_characters, refuse_the_invisible, NoLongerThan(Comment.TEXT_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 6, "cols": 60}),
    )

    def words(self) -> dict[str, Any]:
        return {"text": self.cleaned_data["text"]}


class EditForm(WordsForm):
    text = TextField(
        label=_("Text of the comment"),
        strip=False,
        error_messages={"required": _("Enter the text. What should not be read is declined, not emptied.")},
        validators=[refuse_control_characters, refuse_the_invisible, NoLongerThan(Comment.TEXT_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 6, "cols": 60}),
    )


class BlockForm(DecisionForm):
    DAYS = [("7", _("a week")), ("30", _("30 days")), ("", _("until it is lifted"))]

    kind = forms.ChoiceField(label=_("What is blocked"), choices=Kind.choices)
    days = forms.ChoiceField(label=_("For how long"), choices=DAYS, required=False)
    why = forms.CharField(
        label=_("Why (for colleagues)"),
        required=False,
        max_length=300,
        validators=[refuse_control_characters],
        widget=forms.TextInput(attrs={"size": 60}),
    )

    def clean(self):
        super().clean()
        if not self.errors and not values_to_block(self.comment).get(self.cleaned_data["kind"]):
            self.add_error("kind", _("The comment came with none."))

    def words(self) -> dict[str, Any]:
        kind, days = self.cleaned_data["kind"], self.cleaned_data["days"]
        until = timezone.now() + timedelta(days=int(days)) if days else None
        value = values_to_block(self.comment)[kind]
        return {"kind": kind, "value": value, "reason": self.cleaned_data["why"], "until": until}


def values_to_block(comment: Comment) -> dict[str, str]:
    """What each kind of block would name; only what the comment came with."""
    email = comment.email.lower()
    values = {Kind.EMAIL: email, Kind.DOMAIN: email.rpartition("@")[2], Kind.NETWORK: comment.address}
    return {kind: value for kind, value in values.items() if value}


FORMS: dict[str, type[DecisionForm]] = {
    "decline": DeclineForm,
    "answer": WordsForm,
    "privately": WordsForm,
    "edit": EditForm,
    "block": BlockForm,
}
