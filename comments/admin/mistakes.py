"""Mistakes that readers report, as tasks of the editors: the open ones, the oldest first."""

from django.contrib import admin, messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from comments.guards import reasons
from comments.mistakes import verbs
from comments.models import MistakeReport, MistakeState
from comments.moves import DecisionRefused
from portal.language import language_of_text
from portal.models import User
from portal.readonly import ReadOnly


class OpenMistakes(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "shown"

    def lookups(self, request, model_admin):
        return [*MistakeState.choices[1:], ("all", _("all"))]

    def choices(self, changelist):
        for value, label in ((None, MistakeState.OPEN.label), *self.lookup_choices):
            query = changelist.get_query_string({"shown": value} if value else {}, [] if value else ["shown"])
            yield {"selected": self.value() == value, "query_string": query, "display": label}

    def queryset(self, request, queryset):
        if self.value() == "all":
            return queryset
        return queryset.filter(state=self.value() or MistakeState.OPEN)


@admin.register(MistakeReport)
class MistakeReportAdmin(ReadOnly, admin.ModelAdmin):
    """Nobody writes a reader's words here; an editor says what became of them."""

    list_display = ["what", "story", "reader", "at"]
    list_display_links = None
    list_filter = [OpenMistakes, "article__edition", "article__section"]
    list_select_related = ["article__section"]
    list_per_page = 50
    show_full_result_count = False
    search_fields = ["quoted", "text"]
    actions = ["done"]

    def get_urls(self):
        decide = self.admin_site.admin_view(require_POST(self.decide_view))
        return [path("<int:pk>/<slug:verb>/", decide, name="comments_mistakereport_decide"), *super().get_urls()]

    def get_list_display(self, request):
        return [*self.list_display, doing_for(request.user)]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("article__body", "article__wire_text", "article__standfirst")

    def get_ordering(self, request):
        return ["at", "pk"]

    def has_handle_permission(self, request):
        return request.user.has_perm("comments.handle_mistakereport")

    @admin.display(description=_("what is wrong"), ordering="text")
    def what(self, report: MistakeReport) -> str:
        quoted = format_html(
            '<blockquote class="mistake-quoted" lang="{}" dir="auto">{}</blockquote>',
            language_of_text(report.quoted),
            report.quoted,
        )
        remarks = format_html_join(
            "", '<small class="mistake-remark">{}</small>', ((said,) for said in reasons(report))
        )
        text = format_html('<div class="comment-text" lang="{}" dir="auto">{}</div>', *_spoken(report.text))
        return format_html("{}{}{}", quoted if report.quoted else "", text, remarks)

    @admin.display(description=_("story"), ordering="article__headline")
    def story(self, report: MistakeReport) -> str:
        address = reverse("admin:articles_article_change", args=[report.article_id])
        return format_html('<a href="{}" lang="{}">{}</a>', address, report.article.language, report.article.headline)

    @admin.display(description=_("reader"))
    def reader(self, report: MistakeReport) -> str:
        return format_html('<a href="mailto:{0}">{0}</a>', report.email) if report.email else "—"

    @admin.action(description=_("Mended"), permissions=["handle"])
    def done(self, request, queryset):
        number = 0
        for report in queryset.open().select_related("article"):
            try:
                verbs.decide(report, "done", by=request.user)
                number += 1
            except DecisionRefused as refusal:
                messages.error(request, str(refusal))
        text = ngettext("%(number)d mistake is mended.", "%(number)d mistakes are mended.", number)
        messages.success(request, text % {"number": number})

    def decide_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """One press, from the list or from the form of the story, and back there."""
        if verb not in verbs.VERBS:
            raise Http404
        report = get_object_or_404(MistakeReport.objects.select_related("article"), pk=pk)
        try:
            verbs.decide(report, verb, by=request.user)
        except DecisionRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _DONE[verb])
        if "story" in request.POST:
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[report.article_id]))
        asked = request.GET.urlencode()
        return HttpResponseRedirect(reverse("admin:comments_mistakereport_changelist") + (asked and f"?{asked}"))


_DONE = {
    "done": _("The report is closed as mended."),
    "decline": _("The report is closed: no mistake."),
    "reopen": _("The report is open again."),
}


def _spoken(text: str) -> tuple[str, str]:
    return language_of_text(text), text


def doing_for(user: User):
    """A column of what became of a report and of what this person may do with it."""

    @admin.display(description=_("decision"))
    def doing(report: MistakeReport) -> str:
        state = "" if report.state == MistakeState.OPEN else format_html("<p>{}</p>", report.get_state_display())
        return format_html("{}{}", state, _buttons(report, user))

    return doing


def _buttons(report: MistakeReport, user: User) -> SafeString:
    """They send the list's own form elsewhere, since forms may not stand inside each other."""
    found = (
        (reverse("admin:comments_mistakereport_decide", args=[report.pk, name]), verb.label)
        for name, verb in verbs.verbs_for(report, user).items()
    )
    button = '<button type="submit" class="button" formmethod="post" formaction="{}">{}</button>'
    return format_html_join(" ", button, found)
