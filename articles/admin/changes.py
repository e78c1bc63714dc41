"""Buttons and pages of a public story's changes. What is allowed is decided in articles/revisions/working.py."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, State
from articles.revisions import working
from articles.revisions.compare import differing, label_of
from articles.revisions.keeping import first_change
from articles.revisions.snapshot import take
from articles.revisions.working import CHANGE_VERBS
from articles.workflow import MoveRefused
from portal.onepress import one_press


class WhenForm(forms.Form):
    """A moment on the newsroom's clock; an hour that the clock skips or repeats is refused with a word."""

    at = forms.SplitDateTimeField(label=gettext_lazy("When"), widget=admin.widgets.AdminSplitDateTime)


class StoryChanges:
    """Mixin of the story admin."""

    def get_urls(self):
        page = self.admin_site.admin_view(self.changes_view)
        return [path("<int:pk>/changes/<slug:name>/", page, name="articles_article_changes"), *super().get_urls()]

    def changes_context(self, request: HttpRequest, article: Article | None) -> dict:
        """What the form tells and offers about changes that readers do not see."""
        if article is None or not working.is_changed_apart(article):
            return {"changed_apart": False}
        allowed = {name for name, verb in CHANGE_VERBS.items() if verb.allowed_for(request.user, article)}
        if article.state != State.PUBLISHED:
            allowed -= {"publish-changes", "schedule-changes"}
        if article.working is None:
            allowed.discard("discard-changes")
        if article.due_at is None:
            allowed.discard("unschedule-changes")
        shown = getattr(request, "as_shown", None) or take(article)
        names = differing(shown, article.working.snapshot) if article.working else []
        return {
            "changed_apart": True,
            "change_verbs": allowed,
            "changed_fields": [label_of(name) for name in names],
            "changed_since": first_change(article) if article.working else None,
            "changed_after_due": article.working_id != article.due_id if article.due_id else False,
        }

    def changes_view(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        """Asks when, or asks once more, and does it."""
        article = self.readable(request, pk)
        if name not in CHANGE_VERBS or name == "publish-changes":
            raise Http404
        verb = CHANGE_VERBS[name]
        if not (verb.allowed_for(request.user, article) and self.has_change_permission(request, article)):
            raise PermissionDenied
        form = WhenForm(request.POST or None, initial={"at": article.due_at}) if name == "schedule-changes" else None
        if request.method == "POST" and (form is None or form.is_valid()):
            try:
                self._do(request, name, article, form)
            except MoveRefused as refusal:
                if form is None:
                    messages.error(request, str(refusal))
                else:
                    form.add_error("at", str(refusal))
            if form is None or form.is_valid():
                return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]))
        context = {**self.version_context(request, article), "title": verb.label, "form": form, "verb": verb}
        context["media"] = self.media + form.media if form else self.media
        return TemplateResponse(request, "admin/articles/article/changes.html", context)

    def _do(self, request, name: str, article: Article, form: WhenForm | None) -> None:
        with one_press(request) as first:
            if first and form is None:
                working.do(name, article, by=request.user)
            elif first:
                working.schedule_changes(article, at=form.cleaned_data["at"], by=request.user)
        article.refresh_from_db()
        messages.success(request, done(name, article))


def done(name: str, article: Article) -> str:
    """What became of the changes."""
    if name == "publish-changes":
        link = format_html('<a href="{0}">{0}</a>', article.get_absolute_url()) if article.is_public else ""
        return format_html(_("The changes of “{}” are published. {}"), article.headline, link)
    if name == "schedule-changes" and article.due_at:
        moment = date_format(timezone.localtime(article.due_at), "DATETIME_FORMAT")
        return format_html(_("The changes of “{}” will come out on {}."), article.headline, moment)
    if name == "unschedule-changes":
        return _("The changes are kept and have no date any more.")
    return _("The form shows again what readers see. The changes are kept under “Versions”.")
