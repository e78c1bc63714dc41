"""What nothing here answers may be an address of the old site."""

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.defaults import page_not_found

from articles.legacy.paths import LONGEST, compared
from articles.models import LegacyAddress
from articles.views.article import was_withdrawn


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Asked only after every other page has said no, and it leads only to stories: no loop can be made of it."""
    if request.method in ("GET", "HEAD") and (address := _moved_to(request)):
        return HttpResponsePermanentRedirect(address)
    return page_not_found(request, exception)


def _moved_to(request: HttpRequest) -> str:
    asked = [compared(request.path, request.META.get("QUERY_STRING", "")), compared(request.path, "")]
    if len(asked[1]) > LONGEST:
        return ""
    found = LegacyAddress.objects.filter(path__in=asked).select_related("article__section")
    with_query = sorted(found, key=lambda legacy: legacy.path == asked[0], reverse=True)
    article = next((legacy.article for legacy in with_query), None)
    if article is None or not (article.is_public or was_withdrawn(article)):
        return ""
    return article.get_absolute_url()
