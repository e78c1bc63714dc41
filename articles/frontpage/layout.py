"""What stands where on the front page: what editors pinned, and the newest in every other place."""

from dataclasses import dataclass, field
from datetime import datetime

from articles.models import Article, BreakingLine, Pin, Section
from articles.models.front import SLOTS
from articles.querysets import ArticleQuerySet

LATEST, IN_BLOCK = 11, 4
LEAD_AMONG = 5  # the lead story is the newest of these that has a photo


@dataclass
class Front:
    """What the front page prints, from top to bottom; no story stands in it twice."""

    lead: Article | None = None
    second: list[Article] = field(default_factory=list)
    latest: list[Article] = field(default_factory=list)
    blocks: list[tuple[Section, list[Article]]] = field(default_factory=list)
    breaking: BreakingLine | None = None
    until: datetime | None = None  # when the first of what editors put up is over

    def stories(self) -> list[Article]:
        top = [self.lead] if self.lead else []
        return top + self.second + self.latest + [story for _section, stories in self.blocks for story in stories]


def set_out(edition: str) -> Front:
    """The page as readers get it now: what editors pinned, each other place filled by the newest."""
    pins = list(Pin.objects.filter(edition=edition).active().order_by("slot"))
    line = BreakingLine.objects.filter(edition=edition).active().select_related("article__section").first()
    until = min((row.until for row in [*pins, line] if row), default=None)
    stories = Article.objects.in_edition(edition).published().newest()
    return _filled(_pinned(pins, stories), stories, Front(breaking=_told(line), until=until))


def _filled(pinned: dict[int, Article], stories: ArticleQuerySet, page: Front) -> Front:
    free = list(stories.exclude(pk__in=[story.pk for story in pinned.values()]).for_cards()[: SLOTS + LATEST])
    if not (pinned or free):
        return page
    newest = free[0] if free else None
    lead = pinned.get(0) or next((story for story in free[:LEAD_AMONG] if _has_picture(story)), newest)
    rest = iter([story for story in free if story != lead])
    page.second = [story for slot in range(1, SLOTS) if (story := pinned.get(slot) or next(rest, None))]
    page.lead = lead or page.second.pop(0)
    page.latest = list(rest)[:LATEST]
    page.blocks = _blocks(stories.exclude(pk__in=[story.pk for story in page.stories()]))
    return page


def _pinned(pins: list[Pin], stories: ArticleQuerySet) -> dict[int, Article]:
    """By place, those that readers may see; a story pinned twice stands higher up."""
    places: dict[int, int] = {}
    for pin in pins:
        if pin.article_id not in places.values():
            places.setdefault(pin.slot, pin.article_id)
    found = stories.for_cards().in_bulk(places.values()) if places else {}
    return {slot: found[pk] for slot, pk in places.items() if pk in found}


def _told(line: BreakingLine | None) -> BreakingLine | None:
    """One that leads to a story waits until readers may see the story."""
    return line if line is None or line.article is None or line.article.is_public else None


def _has_picture(story: Article) -> bool:
    return bool(story.photo and story.photo.is_printed)


def _blocks(stories: ArticleQuerySet) -> list[tuple[Section, list[Article]]]:
    """A few stories of each section: a small indexed look-up a section, then one fetch for all of them."""
    sections = list(Section.objects.all())
    found = {section: list(stories.in_section(section).values_list("pk", flat=True)[:IN_BLOCK]) for section in sections}
    stories_by_pk = stories.for_cards().in_bulk([pk for pks in found.values() for pk in pks])
    return [(section, [stories_by_pk[pk] for pk in pks]) for section, pks in found.items() if pks]
