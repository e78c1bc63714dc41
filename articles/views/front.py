from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from articles.models import Article
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows


@public_page(300)
def front(request: HttpRequest) -> HttpResponse:
    edition = get_language()
    stories = Article.objects.in_edition(edition)
    newest = list(stories.published().newest().for_cards()[:15])
    shows(request, f"stories:{edition}", until=stories.next_change())
    shows_stories(request, newest)
    return render(request, "articles/front.html", {"stories": newest})
