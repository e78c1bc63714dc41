"""What search engines read: all that is public, by edition and month, and the news of the last two days."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce, TruncMonth
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Article, Correction, Section
from articles.querysets import ArticleQuerySet
from articles.views.dates import Span
from portal.links import absolute, reverse_in
from portal.models import Page
from portal.pagecache import public_page, shows

HOUR = 3600
XML = "application/xml; charset=utf-8"
NEWS_AGE = timedelta(hours=48)
NEWS_LIMIT = 1000
STORIES_A_FILE = 1000  # a file of them is written in a fifth of a second
EDITIONS = [edition for edition, _name in settings.LANGUAGES]


@dataclass(frozen=True)
class Entry:
    """An address of a map. alternates: the same in other languages, by language, itself included; real ones only."""

    location: str
    changed: datetime | None = None
    alternates: tuple[tuple[str, str], ...] = ()


@public_page(HOUR)
def index(request: HttpRequest) -> HttpResponse:
    """Names a map for each month of each edition that has stories, newest first, and one of its lists."""
    shows(request, *(f"stories:{edition}" for edition in EDITIONS), until=Article.objects.next_change())
    files = []
    for edition in EDITIONS:
        files.append(Entry(absolute(f"/sitemap-lists-{edition}.xml")))
        for month, count, changed in _months(edition):
            for part in range(1, -(-count // STORIES_A_FILE) + 1):
                number = f"-{part}" if part > 1 else ""
                files.append(Entry(absolute(f"/sitemap-{edition}-{month:%Y-%m}{number}.xml"), changed))
    return render(request, "articles/sitemap_index.xml", {"files": files}, content_type=XML)


@public_page(HOUR)
def month(request: HttpRequest, edition: str, year: str, month: str, part: str = "1") -> HttpResponse:
    """The stories of one month; a very full one goes on in parts 2, 3 …"""
    span = Span.of(year, month)
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())
    begin = (int(part) - 1) * STORIES_A_FILE
    found = span.stories(_mapped().in_edition(edition)).newest()[begin : begin + STORIES_A_FILE]
    stories = list(found.select_related("section").defer("body", "wire_text"))
    if not stories:
        raise Http404
    return render(request, "articles/sitemap.xml", {"entries": _with_alternates(stories)}, content_type=XML)


@public_page(HOUR)
def lists(request: HttpRequest, edition: str) -> HttpResponse:
    """The front page, the sections that have stories, the corrections, and the pages of the site."""
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())
    filled = Article.objects.published().in_edition(edition).values("section")
    entries = [Entry(absolute(reverse_in(edition, "front")))]
    for section in Section.objects.filter(pk__in=filled):
        entries.append(Entry(absolute(reverse_in(edition, "section", slug=section.slug))))
    if Correction.objects.public_in(edition).exists():
        entries.append(Entry(absolute(reverse_in(edition, "corrections"))))
    entries += [_of_page(page, edition) for page in Page.objects.all()]
    return render(request, "articles/sitemap.xml", {"entries": entries}, content_type=XML)


@public_page(HOUR // 4)
def news(request: HttpRequest) -> HttpResponse:
    """Google's news sitemap: two days and a thousand addresses at most, each with the language of its own text."""
    shows(request, *(f"stories:{edition}" for edition in EDITIONS), until=Article.objects.next_change())
    since = timezone.now() - NEWS_AGE
    fresh = _mapped().filter(published_at__gte=since).newest()
    stories = list(fresh.select_related("section").defer("body", "wire_text")[:NEWS_LIMIT])
    if stories:  # the oldest leaves by the clock
        shows(request, until=stories[-1].published_at + NEWS_AGE)
    listed = [(absolute(story.get_absolute_url()), story) for story in stories]
    return render(request, "articles/news_sitemap.xml", {"stories": listed}, content_type=XML)


def _mapped() -> ArticleQuerySet:
    """Public, and at home here: what is canonical elsewhere is not ours to announce."""
    return Article.objects.published().filter(canonical_url="")


def _months(edition: str) -> Iterator[tuple[datetime, int, datetime]]:
    """Each month that has stories, with their number and the last change of one."""
    months = _mapped().in_edition(edition).annotate(month=TruncMonth("published_at")).values("month")
    changed = Max(Coalesce("modified_at", "published_at"))
    counted = months.annotate(count=Count("pk"), changed=changed).order_by("-month")
    yield from counted.values_list("month", "count", "changed")


def _with_alternates(stories: list[Article]) -> list[Entry]:
    tongues = _tongues(stories)
    return [
        Entry(
            absolute(story.get_absolute_url()),
            story.modified_at or story.published_at,
            tongues.get(story.translation_of_id or story.pk, ()),
        )
        for story in stories
    ]


def _tongues(stories: Iterable[Article]) -> dict[int, tuple[tuple[str, str], ...]]:
    """Language and address of all public tongues of a story, by the original's number; only where there are two."""
    roots = {story.translation_of_id or story.pk for story in stories}
    family = _mapped().filter(Q(pk__in=roots, translated_as__isnull=False) | Q(translation_of__in=roots)).distinct()
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for story in family.select_related("section").defer("body", "wire_text").order_by("pk"):
        found[story.translation_of_id or story.pk].setdefault(story.language, absolute(story.get_absolute_url()))
    return {root: tuple(sorted(addresses.items())) for root, addresses in found.items() if len(addresses) > 1}


def _of_page(page: Page, edition: str) -> Entry:
    """A page of the site is written in both languages, or speaks one under both addresses."""
    addresses = {code: absolute(reverse_in(code, "page", slug=page.slug)) for code in EDITIONS}
    translated = all(getattr(page, f"body_{code}") for code in EDITIONS)
    return Entry(addresses[edition], page.updated_at, tuple(sorted(addresses.items())) if translated else ())
