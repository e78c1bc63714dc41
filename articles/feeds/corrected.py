"""The feed of corrections: whoever quotes us learns what was wrong."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from articles.feeds.items import item_of_correction
from articles.feeds.views import ITEMS, QUARTER, feed_of_items
from articles.models import Article, Correction
from articles.views.showing import shows_stories
from portal.links import absolute, reverse_in
from portal.pagecache import public_page, shows


@public_page(QUARTER)
def corrected(request: HttpRequest, form: str) -> HttpResponse:
    edition = get_language()
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())
    notes = list(Correction.objects.public_in(edition).select_related("article__section")[:ITEMS])
    shows_stories(request, [note.article for note in notes])
    link = absolute(reverse_in(edition, "corrections"))
    return feed_of_items(request, form, map(item_of_correction, notes), _("Corrections"), link)
