from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.listed import BylineForm, CorrectionForm, ListedFormSet
from articles.admin.widgets import StrictAutocomplete, without_side_doors
from articles.models import Byline, Correction, Move
from articles.revisions.working import CHANGE_VERBS
from articles.workflow import VERBS
from portal.readonly import ReadOnly

LABELS = {name: verb.label for name, verb in (VERBS | CHANGE_VERBS).items()} | {
    "changes-due": _("Changes came out at their time"),
    "schedule-changes": _("Changes given a date"),
    "refile": _("Moved to another section"),
    "tag": _("Tag added"),
    "undo": _("Undone"),
}


class ListedInline:
    """Rows that are a part of the story's versions; for one who may only look, the rows as they are."""

    def is_listed(self, request, obj=None) -> bool:
        return all(
            allowed(request, obj)
            for allowed in (self.has_add_permission, self.has_change_permission, self.has_delete_permission)
        )

    def get_formset(self, request, obj=None, **kwargs):
        if self.is_listed(request, obj):
            kwargs |= {"formset": ListedFormSet, "form": self.listed_form}
        return super().get_formset(request, obj, **kwargs)

    def get_extra(self, request, obj=None, **kwargs):
        if not self.is_listed(request, obj):
            return 0
        return len(getattr(request, "listed", {}).get(self.model, []))


class BylineInline(ListedInline, StrictAutocomplete, admin.TabularInline):
    model = Byline
    listed_form = BylineForm
    autocomplete_fields = ["author"]
    fields = ["author", "position"]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return without_side_doors(super().formfield_for_dbfield(db_field, request, **kwargs))

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("author")

    def get_extra(self, request, obj=None, **kwargs):
        """One empty line for a new story, and as many as “New from text” has recognised."""
        reading = getattr(request, "reading", None)
        if obj is None:
            return max(1, len(reading.authors)) if reading else 1
        return super().get_extra(request, obj, **kwargs)


class CorrectionInline(ListedInline, admin.StackedInline):
    model = Correction
    listed_form = CorrectionForm
    fields = ["at", "note"]
    classes = ["collapse"]


class MoveInline(ReadOnly, admin.TabularInline):
    """The log: read only, for everybody."""

    model = Move
    fields = ["at", "by", "action", "was", "now", "reason"]
    readonly_fields = fields
    classes = ["collapse"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    @admin.display(description=_("action"))
    def action(self, move) -> str:
        return LABELS.get(move.verb, move.verb)
