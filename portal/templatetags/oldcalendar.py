"""`{% old_date day %}`: the date of the old calendar, where the newsroom wants it."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.oldcalendar import old_style

register = template.Library()


@register.simple_tag(takes_context=True)
def old_date(context, day: date | datetime | None) -> SafeString:
    """Beside a date and never inside `<time>`, whose machine-readable value is Gregorian (HTML, 4.5.14)."""
    if not (day and getattr(context.get("site"), "old_calendar", False)):
        return SafeString("")
    local = timezone.localdate(day) if isinstance(day, datetime) else day
    return format_html(' <span class="old-date">({})</span>', old_style(local))
