"""The checklist beside Publish, while the story is written and when it is published."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles import checking
from articles.checking import Checked
from articles.models import Article
from articles.revisions import working
from articles.workflow import VERBS

CHECKED = {"publish", "reinstate", "publish-changes", "schedule-changes"}


class StoryChecks:
    """Mixin of the story admin."""

    def get_urls(self):
        check = self.admin_site.admin_view(never_cache(require_POST(self.check_view)))
        return [
            path("check/", check, name="articles_article_check"),
            path("<int:pk>/check/", check, name="articles_article_check"),
            *super().get_urls(),
        ]

    def check_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """The checklist of what the form says now."""
        article = get_object_or_404(Article, pk=pk) if pk else None
        may = self.has_change_permission(request, article) if article else self.has_add_permission(request)
        if not may:
            raise PermissionDenied
        context = self._list(request, checking.of_form(request.POST, article), article)
        context |= self.offers_context(request, article, request.POST)
        return TemplateResponse(request, "admin/articles/article/_checklist.html", context)

    def checks_context(self, request: HttpRequest, article: Article | None, form) -> dict:
        if form.is_bound:
            checked, values = checking.of_form(form.data, article), form.data
        elif article:
            values = self.sheet(request, article)
            checked = checking.of_snapshot(values, article)
        else:
            return {"check_url": reverse("admin:articles_article_check")}
        address = reverse("admin:articles_article_check", args=[article.pk] if article else [])
        offered = self.offers_context(request, article, values)
        return self._list(request, checked, article) | offered | {"check_url": address}

    def _list(self, request: HttpRequest, checked: Checked, article: Article | None) -> dict:
        ticked = request.method == "POST" and checked.passes(request.POST.get("despite", ""))
        may_publish = VERBS["publish"].allowed_for(request.user, article)
        return {"checked": checked, "ticked": ticked, "may_publish": may_publish}

    def holds(self, request: HttpRequest, name: str, article: Article) -> bool:
        """Whether the checklist stops this press; it says so, and the story stays saved."""
        if name not in CHECKED:
            return False
        checked = checking.of_snapshot(working.in_the_form(article), article)
        if checked.passes(request.POST.get("despite", "")):
            return False
        if checked.errors:
            text = _("The story is saved, but it cannot come out like this: %(findings)s")
            messages.error(request, text % {"findings": Checked(checked.errors)})
        else:
            text = _("The story is saved, not published. Tick “Publish all the same” if it is meant: %(findings)s")
            messages.warning(request, text % {"findings": checked})
        return True

    def ask_despite(self, request: HttpRequest, stories: QuerySet[Article]) -> HttpResponse | None:
        """The page that asks once more before many stories come out, if a warning stands at one of them."""
        ticked = request.POST.get("despite", "")
        looked = [(story, checking.of_story(story)) for story in stories.select_related("photo") if _unpublished(story)]
        unready = [(story, checked) for story, checked in looked if checked.findings]
        if all(checked.errors or checked.passes(ticked) for _story, checked in unready):
            return None
        tick = {code for _story, checked in unready for code in checked.tick.split()}
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": VERBS["publish"].label,
            "unready": unready,
            "stopped": any(checked.errors for _story, checked in unready),
            "tick": " ".join(sorted(tick)),
            "chosen": [story.pk for story in stories],
        }
        return TemplateResponse(request, "admin/articles/article/unready.html", context)


def _unpublished(story: Article) -> bool:
    return VERBS["publish"].fits(story)
