"""The versions of a story: the list, the comparison of any two, and the way back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.models import Article, Revision
from articles.revisions import working
from articles.revisions.compare import differences, differing, label_of
from articles.revisions.keeping import shown_pk

PER_PAGE = 30


class StoryVersions:
    """Mixin of the story admin. “History” is the story's own versions; Django's log knows no texts."""

    def get_urls(self):
        compare = self.admin_site.admin_view(self.compare_view)
        restore = self.admin_site.admin_view(require_POST(self.restore_view))
        return [
            path("<int:pk>/compare/", compare, name="articles_article_compare"),
            path("<int:pk>/restore/<int:revision>/", restore, name="articles_article_restore"),
            *super().get_urls(),
        ]

    def history_view(self, request: HttpRequest, object_id: str, extra_context=None) -> HttpResponse:
        article = self.readable(request, object_id)
        kept = article.revisions.select_related("by", "restored_from").newest()
        page = Paginator(kept, PER_PAGE).get_page(request.GET.get("page"))
        context = {"page": page, "lines": _lines(article, list(page)), **self.version_context(request, article)}
        context["title"] = _("Versions")
        return TemplateResponse(request, "admin/articles/article/versions.html", context)

    def compare_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = self.readable(request, pk)
        old, new = self._chosen(request, article)
        context = {
            **self.version_context(request, article),
            "title": _("Comparison"),
            "old": old,
            "new": new,
            "differences": differences(old.snapshot, new.snapshot) if old and new else [],
        }
        return TemplateResponse(request, "admin/articles/article/compare.html", context)

    def restore_view(self, request: HttpRequest, pk: int, revision: int) -> HttpResponse:
        article = self.readable(request, pk)
        if not self.has_change_permission(request, article):
            raise PermissionDenied
        version = get_object_or_404(article.revisions, pk=revision)
        working.restore(article, version, by=request.user)
        article.refresh_from_db()
        if working.is_changed_apart(article):
            text = _("The old text is in the form as changes. Readers see it when you publish them.")
        else:
            text = _("The story has its old text again. What stood there is kept under “Versions”.")
        messages.success(request, text)
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]))

    def readable(self, request: HttpRequest, pk: str | int) -> Article:
        article = get_object_or_404(Article.objects.select_related("section", "working", "due"), pk=pk)
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return article

    def version_context(self, request: HttpRequest, article: Article) -> dict:
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "article": article,
            "may_restore": self.has_change_permission(request, article),
            "shown": article.revisions.seen_by_readers().first() if article.is_public else None,
        }

    def _chosen(self, request: HttpRequest, article: Article) -> tuple[Revision | None, Revision | None]:
        """The two that were asked for, the older one first; without an answer, the last two."""
        asked = [request.GET.get(name, "") for name in ("old", "new")]
        if asked[0] == "live":
            asked[0] = str(shown_pk(article))
        pks = sorted({int(pk) for pk in asked if pk.isdecimal() and len(pk) < 18})
        kept = article.revisions.select_related("by")
        if len(pks) == 2:
            return get_object_or_404(kept, pk=pks[0]), get_object_or_404(kept, pk=pks[1])
        last = list((kept.filter(pk__lte=pks[0]) if pks else kept).newest()[:2])
        if pks and not (last and last[0].pk == pks[0]):
            raise Http404
        new, old = [*last, None, None][:2]
        return old, new


def _lines(article: Article, revisions: list[Revision]) -> list[dict]:
    """Each version with the names of what it changed in the one before it."""
    before = article.revisions.of_the_line().newest().filter(pk__lt=revisions[-1].pk).first() if revisions else None
    lines = []
    for revision in reversed(revisions):
        changed = differing(before.snapshot, revision.snapshot) if before else []
        lines.append({"revision": revision, "changed": [label_of(name) for name in changed], "before": before})
        if revision.kind != Revision.Kind.ASIDE:
            before = revision
    return lines[::-1]
