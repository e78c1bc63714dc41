from typing import cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Article
from comments.models import Comment
from portal.plaintext import (
    NoLongerThan,
    one_newline,
    refuse_control_characters,
    refuse_line_breaks,
    refuse_piled_marks,
    refuse_the_invisible,
)


class TextField(forms.CharField):
    """Kept as typed; only the line ends that browsers make two characters of become one."""

    def to_python(self, value):
        return one_newline(super().to_python(value) or "")


class CommentForm(forms.Form):
    """The words of a reader. Token and number are no part of it: it stands in pages that everybody shares."""

    name = forms.CharField(
        label=_("Your name"),
        max_length=80,
        error_messages={"required": _("Enter your name.")},
        validators=[refuse_control_characters, refuse_line_breaks, refuse_the_invisible, refuse_piled_marks],
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        label=_("Your e-mail"),
        max_length=254,
        help_text=_("It is not published."),
        error_messages={"required": _("Enter your e-mail."), "invalid": _("Enter an e-mail like name@example.org.")},
        validators=[refuse_control_characters],
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    text = TextField(
        label=_("Comment"),
        strip=False,
        error_messages={"required": _("Enter your comment.")},
        validators=[refuse_control_characters, refuse_the_invisible, NoLongerThan(Comment.TEXT_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    # Ticked by nobody but the reader; `required` is not in the markup, so that our own words say what is missing
    consent = forms.BooleanField(
        required=False,
        label=_("I agree"),
        widget=forms.CheckboxInput(attrs={"aria-required": "true"}),
    )
    answers_by_mail = forms.BooleanField(required=False, label=_("Send me answers to it by e-mail"))
    parent = forms.ModelChoiceField(
        Comment.objects.none(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={
            "invalid_choice": _("The comment that you answer is no longer here; yours will stand by itself."),
        },
    )

    def __init__(self, article: Article, *args, known=(), **kwargs):
        """known: names of the fields that the account of a signed-in writer answers."""
        super().__init__(*args, **kwargs)
        for name in known:
            del self.fields[name]
        answerable = cast(forms.ModelChoiceField, self.fields["parent"])
        answerable.queryset = Comment.objects.public().filter(article=article)
        self.fields["text"].help_text = length_hint()
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        asked = [name for name in ("name", "email", "text") if name in self.fields]
        self.helper.layout = Layout(*(Field(name, template="comments/_field.html") for name in asked), "parent")

    def clean_consent(self) -> bool:
        """A program that tries the site out (TESTING=1) need not agree; a signed-in reader has, with the account."""
        given: bool = self.cleaned_data["consent"]
        if not given and "email" in self.fields and not settings.TESTING:
            raise forms.ValidationError(_("Tick it, or we may not keep your comment."))
        return given

    def clean(self):
        """A comment that cannot be answered is let go of, or the form could never be sent."""
        if "parent" in self.errors:
            self.data = {name: self.data.get(name, "") for name in self.fields} | {"parent": ""}
        return super().clean()


def length_hint() -> str:
    most = Comment.TEXT_LENGTH
    return ngettext("At most %(most)d character, plain text.", "At most %(most)d characters, plain text.", most) % {
        "most": most
    }


class CorrectionForm(forms.Form):
    """New words for a comment, by its writer."""

    text = TextField(
        label=_("Your comment"),
        strip=False,
        error_messages={"required": _("Enter your comment.")},
        validators=[refuse_control_characters, refuse_the_invisible, NoLongerThan(Comment.TEXT_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
