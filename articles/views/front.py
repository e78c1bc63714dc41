from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from articles.frontpage.layout import set_out
from articles.models import Article
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows


@public_page(300)
def front(request: HttpRequest) -> HttpResponse:
    edition = get_language()
    stories = Article.objects.in_edition(edition)
    page = set_out(edition)
    shows(request, f"stories:{edition}", f"front:{edition}", until=stories.next_change())
    shows(request, until=page.until)
    shows(request, until=_midnight())  # the date in the masthead
    shows_stories(request, page.stories())
    return render(request, "articles/front.html", {"front": page, "is_front": True, "today": timezone.localdate()})


def _midnight() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time.min))
