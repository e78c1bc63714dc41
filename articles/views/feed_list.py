from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles.models import Section
from portal.links import reverse_in
from portal.pagecache import public_page

HOUR = 3600


@public_page(HOUR)
def feed_list(request: HttpRequest) -> HttpResponse:
    """Told to people: what a feed is, which ones there are, how to find the one of any list."""
    others = [code for code in ("ru", "en") if code != get_language()]
    context = {"sections": Section.objects.all(), "other_feeds": reverse_in(others[0], "feeds"), "is_feeds": True}
    return render(request, "articles/feeds.html", context)
