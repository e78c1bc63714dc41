"""For readers: how the text of a story has changed since it came out."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles.models import Article
from articles.revisions.compare import differences, label_of
from articles.revisions.published import Reading, readings_of
from articles.revisions.substance import differing_words
from articles.views.article import was_withdrawn
from articles.views.showing import shows_stories
from portal.pagecache import public_page

HOUR = 3600
SIDES = ("old", "new")


@require_safe
@public_page(HOUR, query=SIDES)
def changes(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    """Two versions that readers have read, words marked; without a question, what the last change was.

    old, new: numbers of such versions; left out, `new` is the text of today and `old` the one before `new`.
    """
    article = get_object_or_404(Article.objects.select_related("section"), pk=pk)
    gone = was_withdrawn(article)
    if not (article.is_public or gone):
        raise Http404
    shows_stories(request, [article])
    if request.path != (address := f"{article.get_absolute_url()}changes/"):
        return HttpResponsePermanentRedirect(address)
    if gone:
        return render(request, "410.html", {"article": article, "titled_by": article}, status=410)
    readings = readings_of(article)
    sides = _asked(request, readings)
    if sides is None:
        return HttpResponseRedirect(address)  # not kept: anybody can make up numbers
    return render(request, "articles/changes.html", _context(article, readings, *sides))


def _asked(request: HttpRequest, readings: list[Reading]) -> tuple[int, int] | None:
    """The places of both sides among `readings`, whose first is of today; None for a version that nobody may see."""
    old, new = (_place(request.GET[side], readings) if side in request.GET else None for side in SIDES)
    if any(place is None for side, place in zip(SIDES, (old, new), strict=True) if side in request.GET):
        return None
    right = new or 0
    left = min(right + 1, len(readings) - 1) if old is None else old
    return max(left, right), min(left, right)


def _place(asked: str, readings: list[Reading]) -> int | None:
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 18 else 0
    return next((place for place, reading in enumerate(readings) if number in reading.numbers), None)


def _context(article: Article, readings: list[Reading], left: int, right: int) -> dict:
    old, new = (readings[place] if readings else None for place in (left, right))
    found = []
    if old and new:
        names = differing_words(old.revision.snapshot, new.revision.snapshot)
        found = differences(old.revision.snapshot, new.revision.snapshot, names)
    return {
        "article": article,
        "titled_by": article,
        "readings": [(reading, [label_of(name) for name in reading.changed]) for reading in readings],
        "old": old,
        "new": new,
        "differences": found,
    }
