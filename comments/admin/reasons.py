from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from comments.models import DeclineReason
from portal.inturn import AddedOnce


@admin.register(DeclineReason)
class DeclineReasonAdmin(AddedOnce, admin.ModelAdmin):
    """What was told to a writer is kept with the comment, so a change here changes no decision."""

    list_display = ["russian", "english", "position", "used"]
    list_display_links = ["russian", "english"]
    fields = ["text_ru", "text_en", ("position", "in_use")]

    @admin.display(description=_("to those who write in Russian"), ordering="text_ru")
    def russian(self, reason: DeclineReason) -> str:
        return format_html('<span lang="ru">{}</span>', reason.text_ru)

    @admin.display(description=_("to those who write in English"), ordering="text_en")
    def english(self, reason: DeclineReason) -> str:
        return format_html('<span lang="en">{}</span>', reason.text_en)

    @admin.display(description=_("in use"), ordering="in_use")
    def used(self, reason: DeclineReason) -> str:
        """In a word: Django's own picture of it is called “False” in every language."""
        return str(_("Yes") if reason.in_use else _("No"))
