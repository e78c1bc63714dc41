"""The story as readers will see it, whatever its state: the page alone, in two frames, and for a guest."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms.models import construct_instance
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import preview_links
from articles.admin.autosave import query_of
from articles.admin.saving import snapshot_of
from articles.models import Article, OpenForm, PreviewLink
from articles.previewing import as_in_work, preview
from articles.revisions import unsaved, working
from articles.revisions.snapshot import in_memory
from articles.social import social_picture
from portal.onepress import one_press


def _days(days: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def _typed(request: HttpRequest, article: Article) -> OpenForm | None:
    """The words of this person's own form that is named in the address."""
    key = request.GET.get("typed", "")
    return unsaved.left_words(request.user, article).filter(key=key).first() if key else None


class LinkForm(forms.Form):
    days = forms.TypedChoiceField(label=gettext_lazy("Works for"), coerce=int)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["days"].choices = [(days, _days(days)) for days in preview_links.DAYS]


class StoryPreview:
    """Mixin of the story admin."""

    def get_urls(self):
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/preview/", view(self.preview_view), name="articles_article_preview"),
            path("<int:pk>/preview/all/", view(never_cache(self.look_view)), name="articles_article_look"),
            path("<int:pk>/preview/give/", view(require_POST(self.give_view)), name="articles_article_give"),
            path(
                "<int:pk>/preview/revoke/<int:link>/",
                view(require_POST(self.revoke_view)),
                name="articles_article_revoke",
            ),
            *super().get_urls(),
        ]

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = self._previewed(request, pk)
        return preview(request, self._as_shown(request, article, _typed(request, article)))

    def look_view(self, request: HttpRequest, pk: int, form: LinkForm | None = None) -> HttpResponse:
        """The reader's page on a phone and on a desk, and what a link to it looks like elsewhere."""
        article = self._previewed(request, pk)
        links = [(link, preview_links.address_of(link)) for link in preview_links.working_links(article)]
        typed = _typed(request, article)
        story = self._as_shown(request, article, typed)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Preview"),
            "article": story,
            "typed": typed,
            "page": reverse("admin:articles_article_preview", args=[pk]) + (f"?typed={typed.key}" if typed else ""),
            "picture": social_picture(story),
            "site_address": settings.SITE_URL,
            "links": links,
            "may_give": self.has_change_permission(request, article),
            "form": form or LinkForm(initial={"days": 3}),
        }
        return TemplateResponse(request, "admin/articles/article/look.html", context)

    def give_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = self._previewed(request, pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        form = LinkForm(request.POST)
        if not form.is_valid():
            request.method = "GET"
            return self.look_view(request, pk, form)
        with one_press(request) as first:
            if first:
                preview_links.give(article, by=request.user, days=form.cleaned_data["days"])
        messages.success(request, _("The link is ready. Whoever has it can read the story and leave a note."))
        return HttpResponseRedirect(reverse("admin:articles_article_look", args=[pk]) + "#links")

    def revoke_view(self, request: HttpRequest, pk: int, link: int) -> HttpResponse:
        article = self._previewed(request, pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        preview_links.revoke(get_object_or_404(PreviewLink, pk=link, article=article))
        messages.success(request, _("The link does not work any more."))
        return HttpResponseRedirect(reverse("admin:articles_article_look", args=[pk]) + "#links")

    def _as_shown(self, request: HttpRequest, article: Article, typed: OpenForm | None) -> Article:
        """With the changes in work; and of words typed in a form and not saved, with all that can be read already."""
        if typed is None:
            return as_in_work(article)
        base = working.in_the_form(article)
        form = self.get_form(request, article, change=True)(query_of(typed.fields), instance=article)
        form.readable()
        construct_instance(form, article)
        return in_memory(article, snapshot_of(form, [], base))

    def _previewed(self, request: HttpRequest, pk: int) -> Article:
        stories = Article.objects.with_relations().select_related("working__by", "saved_by", "card")
        article = get_object_or_404(stories, pk=pk)
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return article
