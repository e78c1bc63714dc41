from django.contrib import admin, messages
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from comments.models import Block
from portal.inturn import AddedOnce


@admin.register(Block)
class BlockAdmin(AddedOnce, admin.ModelAdmin):
    """A block is lifted, not deleted: who set it, and when, stays."""

    list_display = ["value", "kind", "reason", "by", "at", "until", "standing"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    search_fields = ["value", "reason"]
    fields = ["kind", "value", "reason", "until", "by", "at"]
    readonly_fields = ["by", "at"]
    actions = ["lift"]

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        if not change:
            obj.by = request.user
        super().save_model(request, obj, form, change)

    @admin.display(description=_("now"))
    def standing(self, block: Block) -> str:
        return str(_("in force") if block.is_in_force else _("lifted"))

    @admin.action(description=_("Lift"), permissions=["change"])
    def lift(self, request, queryset):
        number = queryset.in_force().update(until=timezone.now())
        text = ngettext("%(number)d block is lifted.", "%(number)d blocks are lifted.", number)
        self.message_user(request, text % {"number": number}, messages.SUCCESS)
