"""Reports of readers, for the moderators: the open ones first, each beside the comment it is about."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Case, When
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comments import reporting
from comments.models import Report
from comments.moderation import DecisionRefused
from portal.readonly import ReadOnly


class OpenFilter(admin.SimpleListFilter):
    title = _("reports")
    parameter_name = "shown"

    def lookups(self, request, model_admin):
        return [("all", _("all"))]

    def choices(self, changelist):
        for value, label in ((None, _("open")), ("all", _("all"))):
            query = changelist.get_query_string({"shown": value} if value else {}, [] if value else ["shown"])
            yield {"selected": self.value() == value, "query_string": query, "display": label}

    def queryset(self, request, queryset):
        return queryset if self.value() == "all" else queryset.open()


@admin.display(description=_("comment"))
def about(report: Report) -> str:
    address = reverse("admin:comments_comment_change", args=[report.comment_id])
    return format_html(
        '<bdi>{}</bdi><div class="comment-text" lang="{}" dir="auto">{}</div><a href="{}">{}</a>',
        report.comment.name,
        report.comment.language,
        report.comment.text,
        address,
        _("Decide about it"),
    )


@admin.display(description=_("reader"))
def reader(report: Report) -> str:
    told = format_html("<br><small>{}</small>", _("receipt confirmed by mail")) if report.acknowledged_at else ""
    return format_html("<bdi>{}</bdi><br><small>{}</small>{}", report.name or "—", report.email, told)


@admin.display(description=_("decision"))
def closing(report: Report) -> str:
    """It sends the list's own form elsewhere, since forms may not stand inside each other."""
    address = reverse("admin:comments_report_close", args=[report.pk])
    button = '<button type="submit" class="button" formmethod="post" formaction="{}">{}</button>'
    return format_html(button, address, _("Dealt with"))


def _closed(number: int) -> str:
    text = ngettext("%(number)d report is dealt with.", "%(number)d reports are dealt with.", number)
    return text % {"number": number}


@admin.register(Report)
class ReportAdmin(ReadOnly, admin.ModelAdmin):
    """Nobody writes a reader's words here; a moderator says that a report is dealt with."""

    list_display = ["reason", "text", about, reader, "at"]
    list_display_links = None
    list_filter = [OpenFilter, "reason", "comment__article__edition"]
    list_select_related = ["comment", "closed_by"]
    list_per_page = 50
    show_full_result_count = False
    actions = ["close"]

    def get_list_display(self, request):
        """The open ones have a button; of the others it stands who dealt with them."""
        last = "closed_by" if request.GET.get("shown") == "all" else closing
        return [*self.list_display, last] if self.has_moderate_permission(request) else self.list_display

    def get_urls(self):
        dealt_with = self.admin_site.admin_view(require_POST(self.close_view))
        return [path("<int:pk>/close/", dealt_with, name="comments_report_close"), *super().get_urls()]

    class Media:
        css = {"all": ["css/admin-comments.css", "css/admin-comments-card.css"]}

    def has_moderate_permission(self, request):
        return request.user.has_perm("comments.moderate_comment")

    def get_ordering(self, request):
        """What is said to break the law may not wait; then the oldest."""
        legal = Case(When(reason=Report.Reason.ILLEGAL, then=0), default=1)
        return [legal, "at", "pk"]

    def close_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """One press, and back to the list as it was."""
        try:
            reporting.close(get_object_or_404(Report, pk=pk), by=request.user)
        except DecisionRefused as refusal:
            raise PermissionDenied from refusal
        messages.success(request, _closed(1))
        asked = request.GET.urlencode()
        return HttpResponseRedirect(reverse("admin:comments_report_changelist") + (asked and f"?{asked}"))

    @admin.action(description=_("Dealt with"), permissions=["moderate"])
    def close(self, request, queryset):
        number = 0
        for report in queryset.open():
            reporting.close(report, by=request.user)
            number += 1
        messages.success(request, _closed(number))
