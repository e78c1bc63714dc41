"""The actions above the list of stories, and the bar that undoes the last of them."""

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST

from articles.bulk.batches import MOST, Outcome, carry_out, undo
from articles.forms import ReasonForm
from articles.forms_bulk import SectionForm, TagForm
from articles.models import Article, Batch, BatchRow
from articles.workflow import VERBS, MoveRefused
from portal import onepress

DONE = {
    "submit": gettext_lazy("Sent for review"),
    "publish": gettext_lazy("Published"),
    "withdraw": gettext_lazy("Withdrawn"),
    "refile": gettext_lazy("Moved to another section"),
    "tag": gettext_lazy("Tag added"),
}
LAST = "last-batch"  # in the session: the bar is asked for only where there may be one


class StoryBulk:
    """Mixin of the story admin. What each story allows is decided where a single one is moved."""

    actions = ["submit_chosen", "publish_chosen", "withdraw_chosen", "refile_chosen", "tag_chosen"]

    def get_urls(self):
        back = self.admin_site.admin_view(require_POST(self.undo_view))
        return [path("undo/<int:pk>/", back, name="articles_article_undo"), *super().get_urls()]

    def has_publish_permission(self, request) -> bool:
        return VERBS["publish"].allowed_for(request.user)

    @admin.action(permissions=["change"], description=gettext_lazy("Send for review"))
    def submit_chosen(self, request, queryset):
        return self._each(request, "submit", queryset)

    @admin.action(permissions=["publish"], description=gettext_lazy("Publish"))
    def publish_chosen(self, request, queryset):
        if answer := self._too_many(request, queryset) or self.ask_despite(request, queryset):
            return answer
        return self._each(request, "publish", queryset)

    @admin.action(permissions=["publish"], description=gettext_lazy("Withdraw…"))
    def withdraw_chosen(self, request, queryset):
        return self._asking(request, "withdraw", queryset, ReasonForm, "reason")

    @admin.action(permissions=["change"], description=gettext_lazy("Move to a section…"))
    def refile_chosen(self, request, queryset):
        return self._asking(request, "refile", queryset, SectionForm, "section")

    @admin.action(permissions=["change"], description=gettext_lazy("Add a tag…"))
    def tag_chosen(self, request, queryset):
        return self._asking(request, "tag", queryset, TagForm, "tag")

    def _asking(self, request, kind: str, queryset: QuerySet[Article], form_class: type[forms.Form], name: str):
        """Asks what is needed on a page of its own, which sends the action once more, with the answer."""
        if answer := self._too_many(request, queryset):
            return answer
        form = form_class(request.POST if name in request.POST else None)
        if form.is_valid():
            return self._each(request, kind, queryset, **form.cleaned_data)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": self.get_action(request.POST["action"])[2],
            "form": form,
            "kind": kind,
            "stories": queryset,
            "action": request.POST["action"],
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/articles/article/bulk.html", context)

    def _each(self, request: HttpRequest, kind: str, queryset: QuerySet[Article], **choice) -> HttpResponse:
        if answer := self._too_many(request, queryset):
            return answer
        if not onepress.is_first(request):  # or its refusals would take the way back of the first press
            return HttpResponseRedirect(request.get_full_path())
        outcome = carry_out(kind, list(queryset.select_related(None).only("pk", "headline")), by=request.user, **choice)
        _tell_refused(request, outcome)
        request.session[LAST] = outcome.batch.pk if outcome.batch else None
        return HttpResponseRedirect(request.get_full_path())

    def _too_many(self, request: HttpRequest, queryset: QuerySet[Article]) -> HttpResponse | None:
        if len(queryset.values_list("pk")[: MOST + 1]) <= MOST:
            return None
        text = ngettext("Choose at most %(most)d story.", "Choose at most %(most)d stories.", MOST)
        messages.error(request, text % {"most": MOST})
        return HttpResponseRedirect(request.get_full_path())

    # The way back
    def last_batch(self, request: HttpRequest) -> dict:
        """What the bar above the list says: the stories that were moved, and Undo while it can be done."""
        pk = request.session.get(LAST)
        found = BatchRow.objects.filter(batch=pk, batch__by=request.user) if pk else BatchRow.objects.none()
        rows = list(found.select_related("batch", "article").defer("article__body", "article__wire_text"))
        if not rows or not rows[0].batch.can_be_undone:
            return {}
        batch = rows[0].batch
        return {"batch": batch, "batch_label": DONE[batch.kind], "batch_stories": [row.article for row in rows]}

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = Batch.objects.filter(pk=pk, by=request.user).first()
        try:
            if batch is None:
                raise MoveRefused(_("It is too late to undo this."))
            outcome = undo(batch, by=request.user)
        except MoveRefused as refusal:
            messages.error(request, str(refusal))
        else:
            _tell_refused(request, outcome)
            if number := len(outcome.done):
                text = ngettext("%(count)d story is as it was.", "%(count)d stories are as they were.", number)
                messages.success(request, text % {"count": number})
        back = request.POST.get("back", "")
        address = reverse("admin:articles_article_changelist")
        return HttpResponseRedirect(f"{address}?{back}" if back else address)


def _tell_refused(request: HttpRequest, outcome: Outcome) -> None:
    for article, reason in outcome.refused:
        messages.error(request, _("“%(headline)s”: %(reason)s") % {"headline": article.headline, "reason": reason})
