from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import Article, Correction
from articles.views.paging import paginate
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows

HOUR = 3600


@require_safe
@public_page(HOUR, query=("page",))
def corrections(request: HttpRequest) -> HttpResponse:
    """What the edition had wrong and has mended, the latest first; notes of withdrawn stories went with them."""
    edition = get_language()
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())
    related = Correction.objects.public_in(edition).select_related("article__section")
    page = paginate(request, related.defer("article__body", "article__wire_text"))
    shows_stories(request, [note.article for note in page])
    context = {"list_title": _("Corrections"), "page": page, "is_corrections": True}
    return render(request, "articles/corrections.html", context)
