"""All authors, all sources, all topics, all years: whatever has stories in the edition, with how many."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Article, Author, Source, Tag
from articles.search.stems import folded
from articles.views.dates import Span, years
from portal.pagecache import public_page, shows

HOUR = 3600


@dataclass(frozen=True)
class Letter:
    """A letter of the alphabet with what begins with it."""

    sign: str
    things: list


@require_safe
@public_page(HOUR)
def authors(request: HttpRequest) -> HttpResponse:
    return _index(request, Author, "authors", _("Authors"))


@require_safe
@public_page(HOUR)
def sources(request: HttpRequest) -> HttpResponse:
    return _index(request, Source, "sources", _("Sources"))


@require_safe
@public_page(HOUR)
def tags(request: HttpRequest) -> HttpResponse:
    return _index(request, Tag, "tags", _("Topics"))


@require_safe
@public_page(HOUR)
def archive(request: HttpRequest) -> HttpResponse:
    _depends(request)
    context = {"years": years(), "today": Span.around(timezone.localdate(), "day"), "switch": "archive"}
    return render(request, "articles/archive.html", context)


def _index(request: HttpRequest, kind, name: str, title: str) -> HttpResponse:
    _depends(request)
    public = Article.objects.published().in_edition(get_language())
    things = list(kind.objects.filter(articles__in=public).annotate(stories=Count("articles")))
    context = {"list_title": title, "letters": list(_letters(things)), "number": len(things), "switch": name}
    return render(request, "articles/index.html", context)


def _depends(request: HttpRequest) -> None:
    edition = get_language()
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())


def _letters(things: list) -> Iterator[Letter]:
    for sign, begun in groupby(sorted(things, key=_filed_under), key=lambda thing: _filed_under(thing)[0][:1]):
        yield Letter(sign.upper() or "#", list(begun))


def _filed_under(thing) -> tuple[str, str]:
    """People by the last of their names, all else by the first word; ё stands with е."""
    words = thing.name.split()
    return folded(words[-1] if isinstance(thing, Author) else thing.name), thing.name
