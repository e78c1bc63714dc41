import re

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from comments.admin import columns
from comments.admin.decisions import MOST_AT_ONCE, back_to_list, chosen, comments_of, decide_each, to_answer, to_decline
from comments.admin.tabs import CommentList, StateFilter
from comments.forms import AnswerForm, ReasonForm
from comments.models import Comment, Decision

NAMES = {verb.name for verb in columns.MODERATORS_VERBS}


class DecisionInline(admin.TabularInline):
    model = Decision
    fields = readonly_fields = ["at", "by", "was", "now", "reason"]
    can_delete = False
    max_num = extra = 0

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("by")


@admin.register(Comment)
class CommentAdmin(admin.ModelAdmin):
    """Nobody writes a reader's words or a state here: what moves a comment are the verbs."""

    list_display = [columns.words, columns.writer, columns.story, columns.standing]
    list_display_links = None
    list_filter = [StateFilter, "language", "article__edition", "article__section"]
    list_select_related = ["article__section", "parent"]
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    # As an expression: SQLite's own comparison does not know that «М» and «м» are one letter
    search_fields = ["text__iregex", "name__iregex", "email__iregex", "article__headline__iregex"]
    search_help_text = _("In the comment, the name, the e-mail and the headline.")
    actions = ["approve", "decline", "spam", "reopen"]
    change_list_template = "comments/admin/list.html"
    change_form_template = "comments/admin/comment.html"
    inlines = [DecisionInline]
    fields = readonly_fields = [
        columns.story,
        columns.words,
        "name",
        "email",
        "language",
        columns.chip,
        "reason",
        columns.sent,
        "decided_at",
        "address",
        columns.answers,
    ]

    class Media:
        css = {"all": ["css/admin-comments.css"]}
        js = [Script("js/admin-comments.js", defer=True)]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return super().has_view_permission(request, obj) or self.has_moderate_permission(request)

    def has_moderate_permission(self, request):
        return request.user.has_perm("comments.moderate_comment")

    def get_changelist(self, request, **kwargs):
        return CommentList

    def get_list_display(self, request):
        decide = [columns.decisions_for(request)] if self.has_moderate_permission(request) else []
        return [*self.list_display, *decide]

    def get_ordering(self, request):
        """Readers wait, so the oldest comes first; in the other tabs, the newest."""
        waiting = request.GET.get("state", "waiting") == "waiting"
        return ["sent_at", "pk"] if waiting else ["-sent_at", "-pk"]

    def get_search_results(self, request, queryset, search_term):
        plain = " ".join(re.escape(word) for word in search_term.split())
        return super().get_search_results(request, queryset, plain)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        comment = self.get_object(request, object_id)
        if comment and self.has_moderate_permission(request):
            buttons = columns.buttons_of(comment, request.GET.get("_changelist_filters", ""))
            extra_context = {"buttons": buttons} | (extra_context or {})
        return super().change_view(request, object_id, form_url, extra_context)

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/answer/", view(self.answer_view), name="comments_comment_answer"),
            path("decline/", view(self.decline_view), name="comments_comment_decline"),
            path("<int:pk>/decide/<slug:verb>/", view(require_POST(self.decide_view)), name="comments_comment_decide"),
            *super().get_urls(),
        ]

    def decide_view(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        self._moderators_only(request)
        if verb not in NAMES:
            raise Http404
        filters = request.GET.get("back", "")
        if verb == "decline":
            return to_decline([pk], filters)
        if verb == "answer":
            return to_answer(pk, filters)
        decide_each(request, comments_of([str(pk)]), verb)
        return back_to_list(filters)

    def decline_view(self, request: HttpRequest) -> HttpResponse:
        """Asks the reason, once for all that were chosen."""
        self._moderators_only(request)
        comments = list(comments_of(request.GET.get("ids", "").split(",")[:MOST_AT_ONCE]))
        filters = request.GET.get("back", "")
        if not comments:
            return back_to_list(filters)
        form = ReasonForm(request.POST or None)
        if form.is_valid():
            decide_each(request, comments, "decline", reason=form.reason)
            return back_to_list(filters)
        return self._asking(request, "decline", _("Why is it not published?"), comments, form)

    def answer_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Asks what the editors have to say."""
        self._moderators_only(request)
        comments = list(comments_of([str(pk)]))
        filters = request.GET.get("back", "")
        if not comments:
            return back_to_list(filters)
        form = AnswerForm(request.POST or None)
        if form.is_valid():
            decide_each(request, comments, "answer", text=form.cleaned_data["text"])
            return back_to_list(filters)
        return self._asking(request, "answer", _("The editors' answer"), comments, form)

    def _asking(self, request, page: str, title, comments: list[Comment], form) -> HttpResponse:
        context = self.admin_site.each_context(request) | {"title": title, "opts": self.opts, "media": self.media}
        return render(request, f"comments/admin/{page}.html", context | {"comments": comments, "form": form})

    def _moderators_only(self, request: HttpRequest) -> None:
        if not self.has_moderate_permission(request):
            raise PermissionDenied

    @admin.action(description=_("Approve"), permissions=["moderate"])
    def approve(self, request, queryset):
        decide_each(request, chosen(request, queryset), "approve")

    @admin.action(description=_("Decline…"), permissions=["moderate"])
    def decline(self, request, queryset):
        numbers = [comment.pk for comment in chosen(request, queryset)]
        if len(numbers) > MOST_AT_ONCE:
            text = _("Decline at most %(most)d comments at once.") % {"most": MOST_AT_ONCE}
            return self.message_user(request, text, messages.WARNING)
        return to_decline(numbers, request.GET.urlencode())

    @admin.action(description=_("Mark as spam"), permissions=["moderate"])
    def spam(self, request, queryset):
        decide_each(request, chosen(request, queryset), "spam")

    @admin.action(description=_("Put back to waiting"), permissions=["moderate"])
    def reopen(self, request, queryset):
        decide_each(request, chosen(request, queryset), "reopen")
