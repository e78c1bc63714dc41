from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from articles.models import Article, State
from articles.related import related_stories, tongues, translations_of
from articles.social import social_picture
from articles.views.showing import shows_stories
from portal.links import absolute
from portal.pagecache import public_page, shows

HOUR = 3600


@public_page(HOUR, query=("cpage", "corder", "thread"))  # the page of the discussion below
def article_detail(request: HttpRequest, pk: str, section: str = "", slug: str = "") -> HttpResponse:
    """The number finds the story; every other spelling of its address leads to the one it has."""
    article = get_object_or_404(Article.objects.select_related("section", "source", "photo", "card"), pk=pk)
    gone = was_withdrawn(article)
    if not (article.is_public or gone):
        raise Http404
    shows(request, article)
    if request.path != article.get_absolute_url():
        return HttpResponsePermanentRedirect(article.get_absolute_url())
    if gone:
        return render(request, "410.html", {"article": article, "titled_by": article}, status=410)
    return article_page(request, article)


def article_page(
    request: HttpRequest, article: Article, *, preview: bool = False, guest: dict | None = None
) -> HttpResponse:
    """The page of one story, for readers and, with a bar on top, for the editor who looks before publishing."""
    prefetch_related_objects([article], "tags", "corrections", "bylines__author", "photo__renditions", "photo__crops")
    related, translations = related_stories(article), translations_of(article)
    shows_stories(request, [article, *related, *translations])
    shows(request, until=tongues(article).next_change())
    context = {
        "article": article,
        "titled_by": article,  # whose language the title of the page speaks
        "section": article.section,
        "related": related,
        "translations": translations,
        "picture": social_picture(article),
        "story_address": absolute(article.get_absolute_url()),
        "preview": preview,
        "guest": guest,
    }
    return render(request, "articles/article.html", context)


def was_withdrawn(article: Article) -> bool:
    """Taken back after readers could see it. What never was public is simply not found."""
    if article.state != State.WITHDRAWN or article.published_at is None:
        return False
    last = article.moves.filter(now=State.WITHDRAWN).values_list("at", flat=True).first()
    return article.published_at <= (last or timezone.now())
