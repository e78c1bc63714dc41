"""The readers' own page of a story that they cannot see yet."""

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.cache import never_cache

from articles.models import Article
from articles.revisions.snapshot import in_memory
from articles.views.article import article_page


def as_in_work(article: Article) -> Article:
    """With the changes that readers do not see yet."""
    return in_memory(article, article.working.snapshot) if article.working else article


@never_cache
def preview(request: HttpRequest, article: Article, guest: dict | None = None) -> HttpResponse:
    """The readers' own view and template, in the language of the story's edition. `guest`: what their bar needs."""
    with translation.override(article.edition):
        response = article_page(request, article, preview=True, guest=guest)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "same-origin"  # a guest's address is a secret
    return response
