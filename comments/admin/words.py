from django.contrib import admin

from comments.models import HeldWord
from portal.inturn import SavedInTurn


@admin.register(HeldWord)
class HeldWordAdmin(SavedInTurn, admin.ModelAdmin):
    """Who moderates keeps the list."""

    list_display = ["word", "note"]
    search_fields = ["word__iregex"]
    list_per_page = 200
