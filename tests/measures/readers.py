"""The readers' pages, lists and feeds over an archive of 20 000 stories."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import Count, Model
from django.test import Client

from articles.models import Article, Author, Section, Tag
from articles.views.paging import PER_PAGE
from tests.measures import archive
from tests.measures.asking import Answer, analyse, asked


def measure(number: str = "20000") -> Iterator[str | Answer]:
    archive.fill(int(number))
    analyse()
    client = Client()
    yield f"{connection.vendor}: {archive.size()} stories"
    for name, address in _pages():
        yield asked(name, lambda address=address: client.get(address))


def _pages() -> Iterator[tuple[str, str]]:
    story = Article.objects.published().in_edition("ru").newest()[50]
    oldest = Article.objects.published().in_edition("ru").order_by("published_at").first()
    section, tag, author = (_fullest(kind) for kind in (Section, Tag, Author))
    yield "front", "/"
    yield "story", story.get_absolute_url()
    yield "oldest story", oldest.get_absolute_url()
    for name, one in (("section", section), ("tag", tag), ("author", author)):
        yield name, one.get_absolute_url()
        yield f"{name}, last page", f"{one.get_absolute_url()}?page={_last_page(one)}"
    yield "year", f"/{oldest.published_at:%Y}/"
    yield "month", f"/{oldest.published_at:%Y/%m}/"
    yield "archive", "/archive/"
    yield "feed", "/feed/rss/"
    yield "map of the news", "/news-sitemap.xml"
    yield "search, rare", "/search/?q=колокольня+лён"
    yield "search, common", "/search/?q=храм"
    yield "search, beginning", "/search/?q=хра*"
    yield "suggestions", "/search/suggest/?q=хра"


def _fullest(kind: type[Model]) -> Model:
    return kind.objects.annotate(stories=Count("articles")).latest("stories")


def _last_page(thing: Model) -> int:
    return -(-thing.articles.in_edition("ru").published().count() // PER_PAGE)
