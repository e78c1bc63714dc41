"""What search engines read: all that is public, by edition, and the news of the last two days."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import override

from articles.models import Article, Section
from portal.links import absolute, reverse_in
from portal.models import Page
from portal.pagecache import public_page, shows

HOUR = 3600
XML = "application/xml; charset=utf-8"
NEWS_AGE = timedelta(hours=48)
NEWS_LIMIT = 1000
STORIES_A_FILE = 1000  # a file of them is written in a fifth of a second


class Addresses(Sitemap):
    """A sitemap of the configured site; the host of a request is never believed."""

    def __init__(self, edition: str):
        self.edition = edition

    def location(self, item) -> str:
        with override(self.edition):
            return item.get_absolute_url()

    def get_domain(self, site=None) -> str:
        return settings.SITE_URL.partition("://")[2]

    def get_protocol(self, protocol=None) -> str:
        return settings.SITE_URL.partition("://")[0]


class Stories(Addresses):
    limit = STORIES_A_FILE

    def items(self):
        stories = Article.objects.published().in_edition(self.edition).newest()
        return stories.filter(canonical_url="").select_related("section").defer("body", "wire_text")

    def lastmod(self, article: Article):
        return article.modified_at or article.published_at


class Lists(Addresses):
    """The front page, the sections that have stories, and the pages of the site."""

    def items(self):
        filled = Article.objects.published().in_edition(self.edition).values("section")
        return ["front", *Section.objects.filter(pk__in=filled), *Page.objects.all()]

    def location(self, item) -> str:
        return reverse_in(self.edition, item) if isinstance(item, str) else super().location(item)


SITEMAPS = {
    f"{kind}-{edition}": (sitemap, edition)
    for edition, _name in settings.LANGUAGES
    for kind, sitemap in (("stories", Stories), ("lists", Lists))
}


def _depends(request: HttpRequest) -> None:
    shows(request, *(f"stories:{edition}" for edition, _name in settings.LANGUAGES))


@public_page(HOUR)
def index(request: HttpRequest) -> HttpResponse:
    _depends(request)
    files = []
    for name, (sitemap, edition) in SITEMAPS.items():
        for number in range(1, sitemap(edition).paginator.num_pages + 1):
            files.append({"location": absolute(f"/sitemap-{name}-{number}.xml")})
    return render(request, "sitemap_index.xml", {"sitemaps": files}, content_type=XML)


@public_page(HOUR)
def part(request: HttpRequest, name: str, number: str) -> HttpResponse:
    sitemap, edition = SITEMAPS[name]
    found = sitemap(edition)
    if not 1 <= int(number) <= found.paginator.num_pages:
        raise Http404
    shows(request, f"stories:{edition}", until=Article.objects.in_edition(edition).next_change())
    return render(request, "sitemap.xml", {"urlset": found.get_urls(page=int(number))}, content_type=XML)


@public_page(HOUR // 4)
def news(request: HttpRequest) -> HttpResponse:
    _depends(request)
    shows(request, until=Article.objects.next_change())
    fresh = Article.objects.published().filter(published_at__gte=timezone.now() - NEWS_AGE)
    stories = fresh.newest().select_related("section").defer("body", "wire_text")[:NEWS_LIMIT]
    listed = [(absolute(story.get_absolute_url()), story) for story in stories]
    return render(request, "articles/news_sitemap.xml", {"stories": listed}, content_type=XML)
