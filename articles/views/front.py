from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from articles.models import Article, Section
from articles.querysets import ArticleQuerySet
from articles.views.showing import shows_stories
from portal.pagecache import public_page, shows

SECOND, LATEST, IN_BLOCK = 5, 11, 4
LEAD_AMONG = 5  # the lead story is the newest of these that has a photo


@dataclass
class Front:
    """What the front page prints, from top to bottom; no story stands in it twice."""

    lead: Article | None = None
    second: list[Article] = field(default_factory=list)
    latest: list[Article] = field(default_factory=list)
    blocks: list[tuple[Section, list[Article]]] = field(default_factory=list)

    def stories(self) -> list[Article]:
        top = [self.lead] if self.lead else []
        return top + self.second + self.latest + [story for _section, stories in self.blocks for story in stories]


@public_page(300)
def front(request: HttpRequest) -> HttpResponse:
    stories = Article.objects.in_edition(get_language())
    page = set_out(stories.published().newest())
    shows(request, f"stories:{get_language()}", until=stories.next_change())
    shows(request, until=_midnight())  # the date in the masthead
    shows_stories(request, page.stories())
    return render(request, "articles/front.html", {"front": page, "is_front": True, "today": timezone.localdate()})


def set_out(stories: ArticleQuerySet) -> Front:
    newest = list(stories.for_cards()[: 1 + SECOND + LATEST])
    if not newest:
        return Front()
    lead = next((story for story in newest[:LEAD_AMONG] if story.photo and story.photo.is_printed), newest[0])
    rest = [story for story in newest if story != lead]
    return Front(lead, rest[:SECOND], rest[SECOND:], _blocks(stories.exclude(pk__in=[story.pk for story in newest])))


def _blocks(stories: ArticleQuerySet) -> list[tuple[Section, list[Article]]]:
    """A few stories of each section: a small indexed look-up a section, then one fetch for all of them."""
    sections = list(Section.objects.all())
    found = {section: list(stories.in_section(section).values_list("pk", flat=True)[:IN_BLOCK]) for section in sections}
    stories_by_pk = stories.for_cards().in_bulk([pk for pks in found.values() for pk in pks])
    return [(section, [stories_by_pk[pk] for pk in pks]) for section, pks in found.items() if pks]


def _midnight() -> datetime:
    return timezone.make_aware(datetime.combine(timezone.localdate() + timedelta(days=1), time.min))
