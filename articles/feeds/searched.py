"""The feed of a question: whoever follows a subject learns of each new story about it."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.feeds.views import ITEMS, feed_of
from articles.models import Article
from articles.search.filters import filters_of
from articles.search.finding import find
from articles.search.limits import TooSlow
from articles.search.question import parse
from articles.views.search import OFTEN
from portal.links import absolute
from portal.network import network_of

MINUTES = 60
LATER = "600"  # seconds after which a program may ask again when this was not the time


@require_safe
def searched(request: HttpRequest, form: str) -> HttpResponse:
    """The newest stories that answer `?q=` and the filters of the search page; nobody's question is kept."""
    question = replace(parse(request.GET.get("q", "")), by_date=True)
    for choice in filters_of(request.GET):
        question = choice.apply(question)
    if question.is_empty:
        raise Http404
    network = network_of(request)
    if OFTEN.wait(network):
        return HttpResponse(status=429, headers={"Retry-After": LATER})
    OFTEN.count(network)
    try:
        pks = find(question, ITEMS).pks[:ITEMS]
    except TooSlow:
        return HttpResponse(status=503, headers={"Retry-After": LATER})
    title = _("“%(asked)s” — search") % {"asked": question.text}
    asked = f"?{request.GET.urlencode()}"
    stories = Article.objects.published().filter(pk__in=pks).newest().for_feeds()
    places = absolute(reverse("search")) + asked, absolute(request.path) + asked
    response = feed_of(request, form, stories, title, *places)
    del response["Last-Modified"]  # the ETag alone tells: it is written anew each time
    patch_cache_control(response, public=True, max_age=10 * MINUTES)
    return response
