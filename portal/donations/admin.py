from datetime import timedelta

from django.contrib import admin
from django.db import models
from django.db.models import Q, Sum
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.searching import AnyCaseSearch
from portal.donations.models import DonationLink
from portal.inturn import AddedOnce

LATELY = timedelta(days=30)


@admin.register(DonationLink)
class DonationLinkAdmin(AnyCaseSearch, AddedOnce, admin.ModelAdmin):
    list_display = ["recipient", "host", "dates", "where", "weight", "clicks_lately", "is_on"]
    list_editable = ["is_on"]
    list_filter = ["is_on", "sections"]
    search_fields = ["recipient_ru", "recipient_en", "url"]
    filter_horizontal = ["sections"]
    # An address typed without https:// is taken to have it.
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = [
        (None, {"fields": [("recipient_ru", "recipient_en"), ("wording_ru", "wording_en"), "url", "preview"]}),
        (_("Where and when"), {"fields": ["sections", ("starts_at", "ends_at"), "weight", "is_on"]}),
    ]
    readonly_fields = ["preview"]

    class Media:
        css = {"all": ["css/admin-donations.css"]}
        js = ["js/admin-donations.js"]

    def get_queryset(self, request):
        since = timezone.localdate() - LATELY
        lately = Coalesce(Sum("clicks__count", filter=Q(clicks__day__gt=since)), 0)
        return super().get_queryset(request).annotate(lately=lately).prefetch_related("sections")

    @admin.display(description=_("recipient"), ordering="recipient_ru")
    def recipient(self, link) -> str:
        return link.recipient

    @admin.display(description=_("leads to"))
    def host(self, link) -> str:
        return link.host

    @admin.display(description=_("shown"))
    def dates(self, link) -> str:
        if not (link.starts_at or link.ends_at):
            return _("always")
        return f"{_day(link.starts_at)} – {_day(link.ends_at)}"

    @admin.display(description=_("sections"))
    def where(self, link) -> str:
        return ", ".join(section.name for section in link.sections.all()) or _("all")

    @admin.display(description=_("clicks in 30 days"), ordering="lately")
    def clicks_lately(self, link) -> int:
        return link.lately

    @admin.display(description=_("how readers see it"))
    def preview(self, link) -> SafeString:
        blocks = [_block(link, language) for language in ("ru", "en")]
        return render_to_string("donations/_preview.html", {"blocks": blocks})


def _day(moment) -> str:
    return date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT") if moment else "…"


def _block(link: DonationLink, language: str) -> tuple[str, SafeString]:
    """The very block of the public page, in one of its languages."""
    with translation.override(language):
        return language, render_to_string("donations/_block.html", {"link": link, "href": link.url})
