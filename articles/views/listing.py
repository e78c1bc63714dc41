"""Lists of stories under a section, a tag, an author or a source."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from articles.forgetting import list_name
from articles.models import Author, Section, Source, Tag
from articles.querysets import ArticleQuerySet
from articles.views.paging import paginate
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows

MINUTES = 60


@public_page(30 * MINUTES, query=("page",))
def section(request: HttpRequest, slug: str) -> HttpResponse:
    return _list(request, get_object_or_404(Section, slug=slug), "section")


@public_page(30 * MINUTES, query=("page",))
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    return _list(request, get_object_or_404(Tag, slug=slug), "tag")


@public_page(30 * MINUTES, query=("page",))
def author(request: HttpRequest, slug: str) -> HttpResponse:
    return _list(request, get_object_or_404(Author, slug=slug), "author")


@public_page(30 * MINUTES, query=("page",))
def source(request: HttpRequest, slug: str) -> HttpResponse:
    return _list(request, get_object_or_404(Source, slug=slug), "source")


def _list(request: HttpRequest, thing: Section | Tag | Author | Source, kind: str) -> HttpResponse:
    edition = get_language()
    stories: ArticleQuerySet = thing.articles.in_edition(edition)
    page = paginate(request, stories.published().newest().for_cards())
    shows(request, thing, list_name(thing, edition), until=stories.next_change())
    shows_stories(request, page)
    return render(request, f"articles/{kind}.html", {kind: thing, "list_title": thing.name, "page": page})
