"""Buttons and pages of the verbs. What is allowed is decided in articles/workflow.py."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import workflow
from articles.admin.changes import done
from articles.admin.columns import chip
from articles.forms import ReasonForm
from articles.models import Article, State
from articles.revisions import working
from articles.revisions.working import CHANGE_VERBS
from articles.workflow import VERBS, MoveRefused, verbs_for
from portal.onepress import one_press

SAVE = {State.DRAFT: gettext_lazy("Save draft"), State.REVIEW: gettext_lazy("Save")}


class StoryVerbs:
    """Mixin of the story admin. A button `verb=NAME` of the form saves and then does NAME in the same request."""

    def get_urls(self):
        reason = self.admin_site.admin_view(self.reason_view)
        return [path("<int:pk>/do/<slug:name>/", reason, name="articles_article_verb"), *super().get_urls()]

    # Buttons of the form
    def verb_context(self, request, article: Article | None) -> dict:
        story = article or Article()
        verbs = verbs_for(story, request.user)
        may_save = self.has_change_permission(request, article) if article else self.has_add_permission(request)
        return {
            "may_save": may_save,
            "will_schedule": bool(story.published_at and story.published_at > timezone.now()),
            "buttons": [verb for verb in verbs if not verb.needs_reason],
            "pages": [verb for verb in verbs if verb.needs_reason],
            "save_label": SAVE.get(story.state, _("Save changes")),
            "state_chip": chip(story) if article else "",
        }

    def response_add(self, request, obj, post_url_continue=None):
        return self._after_save(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        if answer := self._after_save(request, obj):
            return answer
        if working.is_changed_apart(obj):
            self.tell_saved(request, obj)
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[obj.pk]))
        return super().response_change(request, obj)

    def _after_save(self, request, article: Article):
        name = request.POST.get("verb")
        if not name:
            return None
        if self.holds(request, name, article):
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))
        if name == "schedule-changes":
            return HttpResponseRedirect(reverse("admin:articles_article_changes", args=[article.pk, name]))
        try:
            if name in CHANGE_VERBS:
                working.do(name, article, by=request.user)
                article.refresh_from_db()
            else:
                workflow.do(name, article, by=request.user)
        except MoveRefused as refusal:
            text = _("The story is saved, but no more than that: %(refusal)s") % {"refusal": refusal}
            messages.error(request, text)
        else:
            messages.success(request, done(name, article) if name in CHANGE_VERBS else told(article))
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))

    # Verbs that ask for a reason
    def reason_view(self, request, pk: int, name: str):
        article = get_object_or_404(Article, pk=pk)
        verb = VERBS.get(name)
        if verb is None or not verb.allowed_for(request.user, article):
            raise PermissionDenied
        form = ReasonForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                with one_press(request) as first:
                    if first:
                        workflow.do(name, article, by=request.user, reason=form.cleaned_data["reason"])
                article.refresh_from_db()
            except MoveRefused as refusal:
                messages.error(request, str(refusal))
            else:
                messages.success(request, told(article))
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]))
        return self._ask_reason(request, form, verb, [article])

    def _ask_reason(self, request, form, verb, stories):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": verb.label,
            "form": form,
            "verb": verb,
            "stories": stories,
        }
        return TemplateResponse(request, "admin/articles/article/reason.html", context)


def told(article: Article) -> str:
    """What became of the story, with the way to it for readers."""
    if article.is_scheduled:
        return format_html(_("“{}” will appear on {}."), article.headline, _moment(article))
    if article.is_public:
        return format_html(
            _("“{}” is published: {}"),
            article.headline,
            format_html('<a href="{0}">{0}</a>', article.get_absolute_url()),
        )
    return format_html(_("“{}” is now: {}."), article.headline, State(article.state).label)


def _moment(article: Article) -> str:
    return date_format(timezone.localtime(article.published_at), "DATETIME_FORMAT")
