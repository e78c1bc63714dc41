from django.contrib import admin

from comments.models import HeldWord


@admin.register(HeldWord)
class HeldWordAdmin(admin.ModelAdmin):
    """Who moderates keeps the list."""

    list_display = ["word", "note"]
    search_fields = ["word__iregex"]
    list_per_page = 200
