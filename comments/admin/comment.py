import re

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from comments import moderation
from comments.admin import deciding
from comments.admin.cards import cards_of, with_relations
from comments.admin.forms import FORMS, DecisionForm, DeclineForm
from comments.admin.log import DecisionInline
from comments.admin.tabs import AgeFilter, CommentList, Counted, FlagFilter, OrderFilter, StateFilter, WriterFilter
from comments.models import Comment, Decision, Report
from comments.moves import mark_read
from portal.readonly import ReadOnly


@admin.register(Comment)
class CommentAdmin(ReadOnly, admin.ModelAdmin):
    """The moderators' desk. Nobody writes a reader's words or a state here but through the verbs."""

    list_display = ["name"]
    list_filter = [
        StateFilter,
        FlagFilter,
        AgeFilter,
        "language",
        "article__edition",
        "article__section",
        OrderFilter,
        WriterFilter,
    ]
    list_per_page = 50
    paginator = Counted
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    # As an expression: SQLite's own comparison does not know that «М» and «м» are one letter
    search_fields = ["text__iregex", "name__iregex", "email__iregex", "article__headline__iregex"]
    search_help_text = _("In the comment, the name, the e-mail and the headline.")
    actions = ["approve", "decline", "spam", "reopen"]
    change_list_template = "comments/admin/desk.html"
    change_form_template = "comments/admin/comment.html"
    inlines = [DecisionInline]
    fields = readonly_fields = ["email", "address", "sent_at", "decided_at", "read_by", "read_at", "reason"]

    class Media:
        css = {"all": ["css/admin-comments.css", "css/admin-comments-card.css", "css/admin-comments-decide.css"]}
        js = [
            Script("js/admin-comments.js", defer=True),
            Script("js/admin-comments-keys.js", defer=True),
            Script("js/admin-comments-read.js", defer=True),
        ]

    def has_view_permission(self, request, obj=None):
        return super().has_view_permission(request, obj) or self.has_moderate_permission(request)

    def has_moderate_permission(self, request):
        return request.user.has_perm("comments.moderate_comment")

    def get_queryset(self, request):
        return with_relations(super().get_queryset(request))

    def get_changelist(self, request, **kwargs):
        return CommentList

    def get_ordering(self, request):
        """Readers wait, so the oldest comes first; in the other tabs, the newest."""
        if order := OrderFilter.ORDERS.get(request.GET.get("order", "")):
            return order
        waiting = request.GET.get("state", "waiting") == "waiting"
        return ["sent_at", "pk"] if waiting else ["-sent_at", "-pk"]

    def lookup_allowed(self, lookup, value, request=None):
        return lookup == "article" or super().lookup_allowed(lookup, value, request)

    def get_search_results(self, request, queryset, search_term):
        plain = " ".join(re.escape(word) for word in search_term.split())
        return super().get_search_results(request, queryset, plain)

    def changelist_view(self, request, extra_context=None):
        response = super().changelist_view(request, extra_context)
        context = getattr(response, "context_data", None) or {}
        if "cl" in context:
            changes = context["cl"]
            filters, may_decide = request.GET.urlencode(), self.has_moderate_permission(request)
            context["cards"] = cards_of(changes.result_list, filters=filters, may_decide=may_decide)
            context["may_decide"] = may_decide
            context["undoable"] = deciding.undoable(request.user) if may_decide else []
            context["undo_seconds"] = moderation.UNDO_SECONDS
            context["filters"] = filters
            if request.user.has_perm("comments.view_report"):
                context["reports"] = Report.objects.open().count()
            if not context["cards"]:
                context["last_decision"] = Decision.objects.values_list("at", flat=True).first()
        return response

    def change_view(self, request, object_id, form_url="", extra_context=None):
        comment = self.get_object(request, object_id)
        if comment:
            back = request.GET.get("_changelist_filters", "")
            [card] = cards_of([comment], filters=back, may_decide=self.has_moderate_permission(request))
            extra_context = {"card": card} | (extra_context or {})
        return super().change_view(request, object_id, form_url, extra_context)

    def get_urls(self):
        view = self.admin_site.admin_view
        post = lambda function: view(require_POST(function))  # noqa: E731
        return [
            path("decline/", view(self.decline_view), name="comments_comment_decline"),
            path("read/", post(self.read_view), name="comments_comment_read"),
            path("undo/<int:pk>/", post(self.undo_view), name="comments_comment_undo"),
            path("<int:pk>/decide/<slug:verb>/", post(self.decide_view), name="comments_comment_decide"),
            *super().get_urls(),
        ]

    def decide_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        self._moderators_only(request)
        if verb not in deciding.VERBS:
            raise Http404
        comment = get_object_or_404(self.get_queryset(request), pk=pk)
        form = FORMS.get(verb, DecisionForm)(comment, request.POST)
        if not form.is_valid():
            return self._asked_again(request, verb, comment, form)
        try:
            decision = deciding.decide(request, comment, verb, form.words())
        except moderation.DecisionRefused as refusal:
            return self._refused(request, verb, comment, form, refusal)
        return deciding.answered(request, comment, decision)

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        self._moderators_only(request)
        decision = get_object_or_404(Decision.objects.select_related("comment", "reply", "block"), pk=pk)
        try:
            undone = moderation.undo(decision, by=request.user)
        except moderation.DecisionRefused as refusal:
            return deciding.refused(request, refusal)
        return deciding.answered(request, decision.comment, undone)

    def read_view(self, request: HttpRequest) -> HttpResponse:
        """The desk says which comments have really stood before somebody's eyes."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        numbers = [number for number in request.POST.getlist("pk")[:500] if number.isdecimal() and len(number) < 19]
        return JsonResponse({"read": mark_read(map(int, numbers), by=request.user)})

    def decline_view(self, request: HttpRequest) -> HttpResponse:
        """Asks the reason, once for all that were chosen."""
        self._moderators_only(request)
        comments = list(deciding.comments_of(request.GET.get("ids", "").split(",")[: deciding.MOST_AT_ONCE]))
        if not comments:
            return deciding.back_to_list(request)
        form = DeclineForm(comments[0], request.POST or None)
        if form.is_valid():
            deciding.decide_each(request, comments, "decline", lambda one: {"reason": form.reason_for(one)})
            return deciding.back_to_list(request)
        return self._asking(request, "decline", comments, form)

    def _asked_again(self, request, verb: str, comment: Comment, form, status: int = 422, refusal="") -> HttpResponse:
        if deciding.wants_json(request):
            errors = " ".join(str(error) for errors in form.errors.values() for error in errors)
            return JsonResponse({"refused": errors or str(refusal)}, status=status)
        return self._asking(request, verb, [comment], form, status=status, refusal=refusal)

    def _refused(self, request, verb: str, comment: Comment, form, refusal) -> HttpResponse:
        """What was typed for a comment that a colleague has decided meanwhile is given back, to copy."""
        if deciding.wants_json(request) or "text" not in form.fields:
            return deciding.refused(request, refusal)
        return self._asked_again(request, verb, comment, form, 409, refusal)

    def _asking(self, request, verb: str, comments: list[Comment], form, *, status=200, **context) -> HttpResponse:
        titles = {
            "decline": _("Why is it not published?"),
            "answer": _("The editors' answer"),
            "privately": _("A private answer"),
            "edit": _("Edit the comment"),
            "block": _("Block the writer"),
        }
        context |= {"title": titles[verb], "opts": self.opts, "media": self.media, "verb": verb}
        context |= {"comments": comments, "form": form, "seen": request.POST.get("seen", "")}
        return render(
            request, "comments/admin/asking.html", self.admin_site.each_context(request) | context, status=status
        )

    def _moderators_only(self, request: HttpRequest) -> None:
        if not self.has_moderate_permission(request):
            raise PermissionDenied

    @admin.action(description=_("Approve"), permissions=["moderate"])
    def approve(self, request, queryset):
        deciding.decide_each(request, deciding.chosen(request, queryset), "approve")

    @admin.action(description=_("Decline…"), permissions=["moderate"])
    def decline(self, request, queryset):
        numbers = [str(comment.pk) for comment in deciding.chosen(request, queryset)]
        if len(numbers) > deciding.MOST_AT_ONCE:
            text = _("Decline at most %(most)d comments at once.") % {"most": deciding.MOST_AT_ONCE}
            return self.message_user(request, text, messages.WARNING)
        return deciding.to_decline(numbers, request.GET.urlencode())

    @admin.action(description=_("Mark as spam"), permissions=["moderate"])
    def spam(self, request, queryset):
        deciding.decide_each(request, deciding.chosen(request, queryset), "spam")

    @admin.action(description=_("Put back to waiting"), permissions=["moderate"])
    def reopen(self, request, queryset):
        deciding.decide_each(request, deciding.chosen(request, queryset), "reopen")
