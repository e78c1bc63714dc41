"""What an editor pastes to make a story of."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

TEXT_LENGTH = 200_000
HTML_LENGTH = 400_000
TOO_LONG = _("This is longer than %(limit)d characters: paste one story, not the whole feed.")


class PasteForm(forms.Form):
    text = forms.CharField(
        label=_("Text of the story"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "autofocus": True, "spellcheck": "false"}),
        help_text=_("The whole wire message as it came: headline, source, dateline, text and all."),
    )
    # Filled by the script from the clipboard, so that intertitles and lists of a mail or a web page are not lost.
    html = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("or a file"),
        required=False,
        help_text=_("Plain text or HTML."),
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.eml,text/plain,text/html"}),
    )

    def clean_text(self):
        return _limited(self.cleaned_data["text"], TEXT_LENGTH)

    def clean_html(self):
        html = self.cleaned_data["html"]
        return html if len(html) <= HTML_LENGTH else ""  # the plain text came with it and will do

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > HTML_LENGTH:
            raise ValidationError(TOO_LONG, params={"limit": HTML_LENGTH})
        return file

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        if not self.errors and not cleaned["text"].strip() and not cleaned["file"] and not cleaned["html"].strip():
            self.add_error("text", _("Paste the text of the story."))
        return cleaned


def _limited(text: str, limit: int) -> str:
    if len(text) > limit:
        raise ValidationError(TOO_LONG, params={"limit": limit})
    return text
