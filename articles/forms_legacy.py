from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from articles.legacy.table import BadFile, text_of


class TableForm(forms.Form):
    """A file with old addresses; `text` is what stands in it."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV with two columns: the old address; the number of the story or its address here."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv,text/plain"}),
    )

    def clean_file(self):
        try:
            return text_of(self.cleaned_data["file"].read())
        except BadFile as problem:
            raise ValidationError(str(problem)) from problem
