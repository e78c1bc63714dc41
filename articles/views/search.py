"""Search: the page, and the suggestions under its field.

Neither is kept whole: there are more questions than any store has room for. Both are the same for everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.models import Article, Tag
from articles.search.filters import Filter, filters_of
from articles.search.finding import MOST, Found, find
from articles.search.layout import looks_mistyped, other_layout
from articles.search.limits import TooSlow
from articles.search.question import Question, parse
from articles.search.relaxing import relaxed
from articles.search.snippets import results
from articles.search.suggesting import suggestions
from articles.views.paging import PER_PAGE, number_of
from portal.network import network_of
from portal.pagecache import public_page, shows
from portal.ratelimit import Limit

HOUR = 3600
OFTEN = Limit("search", times=60, seconds=60)  # a school or a parish may share one network
TYPING = Limit("suggest", times=240, seconds=60)
FEW = 5  # so few answers that the other layout of the keyboard may be what was meant
POPULAR, POPULAR_IN = 14, timedelta(days=365)


@dataclass(frozen=True)
class Answer:
    """What was found, and for which spelling of the question."""

    question: Question
    found: Found
    meant: str = ""  # the question in the other layout: answered instead, or offered beside
    is_instead: bool = False
    is_relaxed: bool = False  # no story has all the words; these have most of them


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    text = request.GET.get("q", "")
    chosen = filters_of(request.GET)
    question = _question(text, chosen, request.GET)
    if question.is_empty and not question.text:
        return _nothing_asked(request)
    network = network_of(request)
    if wait := OFTEN.wait(network):
        return _refused(request, question, chosen, 429, wait=wait)
    OFTEN.count(network)
    number = number_of(request)
    if number > MOST // PER_PAGE:
        raise Http404
    try:
        answer = _answer(question, number)
    except TooSlow:
        return _refused(request, question, chosen, 503)
    return _fresh(render(request, "articles/search.html", _context(request, answer, chosen, number)))


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """A list of links, or nothing at all; for a script to put under the field."""
    network = network_of(request)
    if TYPING.wait(network):
        return HttpResponse(status=429)
    TYPING.count(network)
    try:
        found = suggestions(request.GET.get("q", ""))
    except TooSlow:
        found = []
    return _fresh(render(request, "articles/_suggestions.html", {"suggestions": found}))


@public_page(HOUR)
def _nothing_asked(request: HttpRequest) -> HttpResponse:
    shows(request, f"stories:{get_language()}", until=Article.objects.in_edition(get_language()).next_change())
    context = {"filters": filters_of({}), "popular": _popular_tags(), "switch": "search"}
    return render(request, "articles/search.html", context)


def _question(text: str, filters: list[Filter], asked: Mapping[str, str]) -> Question:
    question = replace(parse(text), by_date=asked.get("sort") == "date")
    for choice in filters:
        question = choice.apply(question)
    return question


def _answer(question: Question, number: int) -> Answer:
    answer = _in_other_layout(question, number)
    if answer.found.pks or len(question.terms) < 2:
        return answer
    most = relaxed(question, number * PER_PAGE)
    if not most.found.pks:
        return answer
    return replace(answer, question=replace(question, terms=most.terms), found=most.found, is_relaxed=True)


def _in_other_layout(question: Question, number: int) -> Answer:
    found = Found([]) if question.is_empty else find(question, number * PER_PAGE)
    other = other_layout(question.text) if len(found.pks) < FEW else ""
    if not other:
        return Answer(question, found)
    meant = parse(other)
    other_question = replace(question, text=meant.text, terms=meant.terms, phrase=meant.phrase, without=meant.without)
    other_found = find(other_question, number * PER_PAGE) if meant.terms else Found([])
    if len(other_found.pks) <= len(found.pks):
        return Answer(question, found, meant=other if not found.pks and looks_mistyped(question.text) else "")
    if found.pks:
        return Answer(question, found, meant=other)
    return Answer(other_question, other_found, meant=other, is_instead=True)


def _context(request: HttpRequest, answer: Answer, filters: list[Filter], number: int) -> dict:
    page = _page(answer.found, number)
    stories = Article.objects.for_cards().in_bulk(page.object_list)
    shown = [stories[pk] for pk in page.object_list if pk in stories]
    text = parse(request.GET.get("q", "")).text
    return {
        "asked": text,
        "question": answer.question,
        "answer": answer,
        "filters": filters,
        "is_filtered": any(choice.chosen for choice in filters),
        "page": page,
        "results": results(shown, answer.question),
        "fewer": _single_words(text),
        "list_query": _query(text, filters, answer.question.by_date),
        "sorted": {name: _query(text, filters, name == "date") for name in ("relevance", "date")},
        "meant_query": _query(answer.meant, filters, answer.question.by_date),
        "without_filters": urlencode({"q": text}),
        "switch": "search",
    }


def _page(found: Found, number: int) -> Page:
    paginator = Paginator(found.pks, PER_PAGE)
    if number > paginator.num_pages:
        raise Http404
    return paginator.page(number)


def _query(text: str, filters: list[Filter], by_date: bool) -> str:
    """The address of this search without the page."""
    chosen = {choice.name: choice.chosen for choice in filters if choice.chosen}
    return urlencode({"q": text} | chosen | ({"sort": "date"} if by_date else {}))


def _single_words(text: str) -> list[str]:
    words = [word for word in dict.fromkeys(text.replace('"', " ").split()) if len(word) > 2 and word[0] != "-"]
    return words[:6] if len(words) > 1 else []


def _popular_tags() -> QuerySet:
    """What the edition wrote about in the past year."""
    recent = Article.objects.published().in_edition(get_language()).filter(published_at__gt=timezone.now() - POPULAR_IN)
    filed = Tag.objects.filter(articles__in=recent).annotate(stories=Count("pk"))
    return filed.order_by("-stories", "slug")[:POPULAR]


def _refused(
    request: HttpRequest, question: Question, filters: list[Filter], status: int, wait: int = 0
) -> HttpResponse:
    """Says why there is no answer now, and keeps what was asked."""
    context = {"asked": question.text, "filters": filters, "refused": status, "wait": wait, "switch": "search"}
    response = render(request, "articles/search.html", context, status=status)
    response["Cache-Control"] = "no-store"
    if wait:
        response["Retry-After"] = str(wait)
    return response


def _fresh(response: HttpResponse) -> HttpResponse:
    """As kept pages do: others may keep it, but ask each time."""
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    return response
