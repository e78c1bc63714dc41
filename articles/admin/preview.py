"""The story as readers will see it, whatever its state."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils import translation
from django.views.decorators.cache import never_cache

from articles.models import Article
from articles.revisions.snapshot import in_memory
from articles.views.article import article_page


class StoryPreview:
    def get_urls(self):
        preview = self.admin_site.admin_view(self.preview_view)
        return [path("<int:pk>/preview/", preview, name="articles_article_preview"), *super().get_urls()]

    def preview_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        article = get_object_or_404(Article.objects.with_relations().select_related("working"), pk=pk)
        if not self.has_view_or_change_permission(request, article):
            raise PermissionDenied
        return preview(request, as_in_work(article))


def as_in_work(article: Article) -> Article:
    """With the changes that readers do not see yet."""
    return in_memory(article, article.working.snapshot) if article.working else article


@never_cache
def preview(request: HttpRequest, article: Article) -> HttpResponse:
    """The readers' own view and template, in the language of the story's edition."""
    with translation.override(article.edition):
        response = article_page(request, article, preview=True)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
