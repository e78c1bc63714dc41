from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from comments.models import Decision
from portal.readonly import ReadOnly


class DecisionInline(ReadOnly, admin.TabularInline):
    """The log of a comment. Lines are added by the verbs; nobody changes or removes one."""

    model = Decision
    fk_name = "comment"
    fields = readonly_fields = ["at", "by", "verb", "was", "now", "reason", "former"]
    can_delete = False
    max_num = extra = 0

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")

    @admin.display(description=_("text before"))
    def former(self, decision: Decision) -> str:
        text = decision.former_text
        return format_html('<div class="comment-text" dir="auto">{}</div>', text) if text else ""
