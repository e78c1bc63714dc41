from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

PER_PAGE = 20
LONGEST = 6  # digits: no archive has a millionth page, and no database gets to see a larger number


def number_of(request: HttpRequest) -> int:
    """The number of the page that `?page=` asks for; what is no number of a page is not found."""
    asked = request.GET.get("page", "1")
    if not (asked.isascii() and asked.isdigit() and len(asked) <= LONGEST and asked[0] != "0"):
        raise Http404
    return int(asked)


def paginate(request: HttpRequest, stories: QuerySet) -> Page:
    """That page of `stories`; one beyond the last is not found."""
    number, paginator = number_of(request), Paginator(stories, PER_PAGE)
    if number > paginator.num_pages:
        raise Http404
    return paginator.page(number)
