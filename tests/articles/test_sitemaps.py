import pytest
import time_machine
from lxml import etree

from articles import sitemaps
from articles.models import State
from portal.models import Page
from tests.cast import make_article, make_section, moment

pytestmark = pytest.mark.django_db
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "n": "http://www.google.com/schemas/sitemap-news/0.9"}


def read(client, address, what):
    response = client.get(address, headers={"host": "127.0.0.1"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    return etree.fromstring(response.content).xpath(what, namespaces=SPACE)


def test_the_index_names_every_part_of_both_editions(client):
    make_article()
    parts = read(client, "/sitemap.xml", "//s:loc/text()")
    assert [part.removeprefix("http://testserver/sitemap-") for part in parts] == [
        "stories-ru-1.xml",
        "lists-ru-1.xml",
        "stories-en-1.xml",
        "lists-en-1.xml",
    ]
    for part in parts:
        assert client.get(part.removeprefix("http://testserver")).status_code == 200


def test_only_what_is_public_by_edition(client):
    story = make_article(published_at=moment("2015-12-17 10:00"))
    english = make_article(edition="en")
    make_article(state=State.DRAFT)
    make_article(state=State.WITHDRAWN, published_at=moment("2015-12-17 10:00"))
    make_article(canonical_url="https://elsewhere.example/1")
    assert read(client, "/sitemap-stories-ru-1.xml", "//s:loc/text()") == [
        f"http://testserver{story.get_absolute_url()}"
    ]
    assert read(client, "/sitemap-stories-ru-1.xml", "//s:lastmod/text()") == ["2015-12-17"]
    assert read(client, "/sitemap-stories-en-1.xml", "//s:loc/text()") == [
        f"http://testserver{english.get_absolute_url()}"
    ]


def test_lists_are_the_front_the_filled_sections_and_the_pages(client):
    Page.objects.all().delete()
    Page.objects.create(slug="about", title_ru="О нас", title_en="About")
    make_section("empty")
    make_article(edition="en")
    assert read(client, "/sitemap-lists-en-1.xml", "//s:loc/text()") == [
        "http://testserver/en/",
        "http://testserver/en/society/",
        "http://testserver/en/page/about/",
    ]


def test_a_large_archive_is_split(client, monkeypatch):
    monkeypatch.setattr(sitemaps.Stories, "limit", 2)
    for _ in range(3):
        make_article()
    assert "http://testserver/sitemap-stories-ru-2.xml" in read(client, "/sitemap.xml", "//s:loc/text()")
    assert len(read(client, "/sitemap-stories-ru-2.xml", "//s:loc")) == 1
    assert client.get("/sitemap-stories-ru-3.xml").status_code == 404


def test_news_of_the_last_two_days(client):
    with time_machine.travel("2015-12-17 12:00:00+00:00", tick=False):
        make_article(headline="Fresh & new", language="en", published_at=moment("2015-12-16 21:30"))
        make_article(headline="Old", published_at=moment("2015-12-15 11:00"))
        make_article(headline="To come", published_at=moment("2015-12-18 11:00"))
        assert read(client, "/news-sitemap.xml", "//n:title/text()") == ["Fresh & new"]
        assert read(client, "/news-sitemap.xml", "//n:language/text()") == ["en"]
        assert read(client, "/news-sitemap.xml", "//n:name/text()") == ["Вестник"]
        assert read(client, "/news-sitemap.xml", "//n:publication_date/text()") == ["2015-12-17T00:30+03:00"]


def test_an_empty_newsroom_has_empty_sitemaps(client):
    assert read(client, "/news-sitemap.xml", "//s:url") == []
    assert read(client, "/sitemap-stories-ru-1.xml", "//s:url") == []


def test_robots_name_both(client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert [line for line in response.content.decode().splitlines() if line.startswith("Sitemap")] == [
        "Sitemap: http://testserver/sitemap.xml",
        "Sitemap: http://testserver/news-sitemap.xml",
    ]
