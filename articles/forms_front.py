"""Forms of the front page's desk."""

from datetime import datetime, time, timedelta

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.admin.widgets import OneStrictly
from articles.forms import no_control_characters
from articles.models import Article, BreakingLine, Pin

TONIGHT, EXACTLY = "tonight", "exactly"
TERMS = [
    ("3", _("for 3 hours")),
    ("6", _("for 6 hours")),
    (TONIGHT, _("until midnight")),
    ("24", _("for a day")),
    ("72", _("for three days")),
    ("168", _("for a week")),
    (EXACTLY, _("until exactly…")),
]


class MomentInput(forms.DateTimeInput):
    """The browser's own calendar; without one, a date and a time typed."""

    input_type = "datetime-local"

    def __init__(self):
        super().__init__(format="%Y-%m-%dT%H:%M")


class TermForm(forms.Form):
    """Until when it holds: nothing is put up for ever."""

    term = forms.ChoiceField(label=_("How long"), choices=TERMS, initial="24")
    until = forms.DateTimeField(
        label=_("Until"), required=False, widget=MomentInput, help_text=_("In the newsroom's time.")
    )

    def clean(self):
        term, until = self.cleaned_data.get("term"), self.cleaned_data.get("until")
        if term == EXACTLY and until is None and "until" not in self.errors:
            self.add_error("until", _("Say until when."))
        elif term == EXACTLY and until and until <= timezone.now():
            self.add_error("until", _("That time has already passed."))
        if term and term != EXACTLY:
            self.cleaned_data["until"] = _end_of(term)
        return self.cleaned_data


class PinForm(TermForm):
    article = forms.ModelChoiceField(
        Article.objects.select_related("section"),
        label=_("Story"),
        error_messages={"invalid_choice": _("That story is no longer here.")},
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["article"].widget = _story_choice(Pin, self.fields["article"])
        self.order_fields(["article", "term", "until", "seen"])


class BreakingForm(TermForm):
    text = forms.CharField(
        label=_("What has happened"),
        max_length=BreakingLine._meta.get_field("text").max_length,
        validators=[no_control_characters],
    )
    article = forms.ModelChoiceField(
        Article.objects.select_related("section"),
        label=_("Story it leads to"),
        required=False,
        help_text=BreakingLine._meta.get_field("article").help_text,
    )

    def __init__(self, *args, edition: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.edition = edition
        self.fields["term"].initial = "3"
        self.fields["article"].widget = _story_choice(BreakingLine, self.fields["article"])
        self.order_fields(["text", "article", "term", "until"])

    def clean_article(self):
        article = self.cleaned_data["article"]
        if article and article.edition != self.edition:
            raise ValidationError(_("That story is in the other edition."))
        return article


def _story_choice(model, field) -> OneStrictly:
    widget = OneStrictly(model._meta.get_field("article"), admin.site, attrs={"style": ""})
    widget.choices = field.choices
    return widget


def _end_of(term: str) -> datetime:
    if term == TONIGHT:
        return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time.min))
    return timezone.now() + timedelta(hours=int(term))
