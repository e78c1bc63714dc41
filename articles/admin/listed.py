"""Rows of a story's form that are a list and no more: they are read whole and written whole.

The form of a public story shows its changes in work, for which no rows exist yet; so the rows of the form are made of
the snapshot, and go back into one.
"""

from django import forms
from django.forms.models import BaseInlineFormSet


class ListedForm(forms.ModelForm):
    telling = ""  # the field without which a row is not there

    def has_changed(self):
        if not self.is_bound:
            return super().has_changed()
        return bool(str(self[self.telling].data or "").strip())

    def validate_unique(self):
        """Each row is a new one to Django, and what it finds in the base is the row itself."""

    validate_constraints = validate_unique


class ListedFormSet(BaseInlineFormSet):
    """Shows `initial`, whatever rows there are; saves nothing by itself: see `rows()`."""

    def __init__(self, *args, **kwargs):
        kwargs["queryset"] = self.model._default_manager.none()
        super().__init__(*args, **kwargs)
        self.new_objects, self.changed_objects, self.deleted_objects = [], [], []

    def initial_form_count(self):
        return 0

    def rows(self) -> list[dict]:
        """What stands in the rows that are there; for a valid set."""
        gone = self.deleted_forms if self.can_delete else []
        return [form.cleaned_data for form in self.forms if form.has_changed() and form not in gone]

    def save(self, commit=True):
        return []


class BylineForm(ListedForm):
    telling = "author"


class CorrectionForm(ListedForm):
    telling = "note"
