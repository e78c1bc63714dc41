from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from articles.admin.widgets import StrictAutocomplete, without_side_doors
from articles.models import Byline, Correction, Move
from articles.workflow import VERBS


class BylineInline(StrictAutocomplete, admin.TabularInline):
    model = Byline
    autocomplete_fields = ["author"]
    fields = ["author", "position"]
    extra = 0

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        return without_side_doors(super().formfield_for_dbfield(db_field, request, **kwargs))

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("author")

    def get_extra(self, request, obj=None, **kwargs):
        """One empty line for a new story, and as many as “New from text” has recognised."""
        reading = getattr(request, "reading", None)
        return max(1, len(reading.authors)) if reading else int(obj is None)


class CorrectionInline(admin.StackedInline):
    model = Correction
    fields = ["at", "note"]
    extra = 0
    classes = ["collapse"]


class MoveInline(admin.TabularInline):
    """The log: read only, for everybody."""

    model = Move
    fields = ["at", "by", "action", "was", "now", "reason"]
    readonly_fields = fields
    classes = ["collapse"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    @admin.display(description=_("action"))
    def action(self, move) -> str:
        return VERBS[move.verb].label if move.verb in VERBS else move.verb

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
