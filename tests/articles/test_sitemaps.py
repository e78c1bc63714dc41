import pytest
import time_machine
from lxml import etree

from articles import sitemaps
from articles.models import State
from portal.models import Page
from tests.articles.sitemap_grammar import INDEX, MAP, NEWS_MAP, SPACE
from tests.cast import make_article, make_section, moment

pytestmark = pytest.mark.django_db
NOON = moment("2015-12-17 10:00")


def read(client, address, what):
    """The nodes asked for, of a map that its grammar has let pass."""
    response = client.get(address, headers={"host": "127.0.0.1"})
    assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
    root = etree.fromstring(response.content)
    grammar = INDEX if address == "/sitemap.xml" else NEWS_MAP if "news" in address else MAP
    grammar.assertValid(root)
    return root.xpath(what, namespaces=SPACE)


def test_the_index_names_each_month_of_both_editions(client):
    make_article(published_at=NOON)
    make_article(published_at=moment("2016-01-05 10:00"), modified_at=moment("2016-02-01 10:00"))
    make_article(edition="en", published_at=moment("2015-11-30 21:30"))  # December already, in Moscow
    parts = read(client, "/sitemap.xml", "//s:loc/text()")
    assert [part.removeprefix("http://testserver/sitemap-") for part in parts] == [
        "lists-ru.xml",
        "ru-2016-01.xml",
        "ru-2015-12.xml",
        "lists-en.xml",
        "en-2015-12.xml",
    ]
    assert read(client, "/sitemap.xml", "//s:lastmod/text()")[0] == "2016-02-01T13:00+03:00"
    for part in parts:
        assert len(read(client, part.removeprefix("http://testserver"), "//s:url")) >= 1


def test_only_what_is_public_by_edition_and_month(client):
    story = make_article(published_at=NOON)
    english = make_article(edition="en", published_at=NOON)
    make_article(state=State.DRAFT)
    make_article(state=State.WITHDRAWN, published_at=NOON)
    make_article(published_at=moment("2015-11-17 10:00"))
    make_article(published_at=NOON, expires_at=moment("2015-12-18 10:00"))
    make_article(published_at=NOON, canonical_url="https://elsewhere.example/1")
    assert read(client, "/sitemap-ru-2015-12.xml", "//s:loc/text()") == [f"http://testserver{story.get_absolute_url()}"]
    assert read(client, "/sitemap-ru-2015-12.xml", "//s:lastmod/text()") == ["2015-12-17T13:00+03:00"]
    assert read(client, "/sitemap-en-2015-12.xml", "//s:loc/text()") == [
        f"http://testserver{english.get_absolute_url()}"
    ]


def test_translations_are_alternates_of_each_other(client, django_assert_max_num_queries):
    original = make_article(language="en", edition="en", published_at=NOON)
    translation = make_article(language="ru", published_at=NOON, translation_of=original)
    make_article(language="de", translation_of=original, state=State.DRAFT)
    make_article(published_at=NOON)
    both = {
        "en": f"http://testserver{original.get_absolute_url()}",
        "ru": f"http://testserver{translation.get_absolute_url()}",
    }
    for edition in ("ru", "en"):
        links = read(client, f"/sitemap-{edition}-2015-12.xml", "//x:link")
        assert {link.get("hreflang"): link.get("href") for link in links} == both
        assert len(links) == 2  # the other story has none


def test_lists_are_the_front_the_filled_sections_and_the_pages(client):
    Page.objects.all().delete()
    Page.objects.create(slug="about", title_ru="О нас", title_en="About", body_ru="<p>О нас</p>", body_en="<p>Us</p>")
    Page.objects.create(slug="rules", title_ru="Правила", title_en="Rules", body_ru="<p>Правила</p>")
    make_section("empty")
    make_article(edition="en")
    assert read(client, "/sitemap-lists-en.xml", "//s:loc/text()") == [
        "http://testserver/en/",
        "http://testserver/en/society/",
        "http://testserver/en/page/about/",
        "http://testserver/en/page/rules/",
    ]
    assert read(client, "/sitemap-lists-en.xml", "//x:link/@href") == [
        "http://testserver/en/page/about/",
        "http://testserver/page/about/",
    ]


def test_a_full_month_is_split(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "STORIES_A_FILE", 2)
    for _ in range(3):
        make_article(published_at=NOON)
    assert "http://testserver/sitemap-ru-2015-12-2.xml" in read(client, "/sitemap.xml", "//s:loc/text()")
    assert len(read(client, "/sitemap-ru-2015-12-2.xml", "//s:loc")) == 1
    assert client.get("/sitemap-ru-2015-12-3.xml").status_code == 404


@pytest.mark.parametrize(
    "month", ["2015-13", "0000-01", "2015-11", "9999-12", "2015-12-1", "2015-12-0", "1-1", "2015-12-9999"]
)
def test_a_month_without_stories_is_not_found(client, month):
    make_article(published_at=NOON)
    assert client.get(f"/sitemap-ru-{month}.xml").status_code == 404


def test_news_of_the_last_two_days(client, store_in_files):
    with time_machine.travel("2015-12-17 12:00:00+00:00", tick=False):
        make_article(headline="Fresh & new", language="en", published_at=moment("2015-12-16 21:30"))
        make_article(headline="Old", published_at=moment("2015-12-15 11:00"))
        make_article(headline="To come", published_at=moment("2015-12-18 11:00"))
        make_article(headline="Not ours", published_at=NOON, canonical_url="https://elsewhere.example/1")
        assert read(client, "/news-sitemap.xml", "//n:title/text()") == ["Fresh & new"]
        assert read(client, "/news-sitemap.xml", "//n:language/text()") == ["en"]
        assert read(client, "/news-sitemap.xml", "//n:name/text()") == ["Вестник"]
        assert read(client, "/news-sitemap.xml", "//n:publication_date/text()") == ["2015-12-17T00:30+03:00"]


def test_a_thousand_news_at_most(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "NEWS_LIMIT", 2)
    for _ in range(3):
        make_article()
    assert len(read(client, "/news-sitemap.xml", "//s:url")) == 2


@pytest.mark.parametrize("headline", ["</news:title>]]>", "a\x07b & <c>", "x" * 300, "«Ёлки» — 'так' \"да\""])
def test_any_headline_is_a_title_of_news(client, headline):
    article = make_article()
    type(article).objects.filter(pk=article.pk).update(headline=headline)
    assert read(client, "/news-sitemap.xml", "//n:title/text()") == [headline.replace("\x07", "")]


def test_an_empty_newsroom_has_empty_sitemaps(client):
    assert read(client, "/news-sitemap.xml", "//s:url") == []
    assert len(read(client, "/sitemap.xml", "//s:loc")) == 2


def test_the_grammar_lets_nothing_wrong_pass():
    for wrong in (
        "<loc>/a/</loc>",
        "<loc>http://a/</loc><lastmod>17.12.2015</lastmod>",
        "<lastmod>2015-12-17</lastmod>",
    ):
        assert not MAP.validate(etree.fromstring(f'<urlset xmlns="{SPACE["s"]}"><url>{wrong}</url></urlset>'))
