"""All years, authors, sources and topics: whatever has public stories in the edition, with how many."""

import pytest
from lxml import html

from articles.models import Article, Byline, State
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def newsroom():
    belov = make_author("belov", name_ru="Сергий Белов", name_en="Sergius Belov", role_ru="колумнист")
    stories = [
        make_article(published_at=moment("2015-12-31 21:30"), source=make_source()),  # in Moscow already January
        make_article(published_at=moment("2015-06-01 10:00")),
        make_article(state=State.DRAFT, source=make_source("quiet", name_ru="Тихая", name_en="Quiet")),
        make_article(edition="en", published_at=moment("2014-01-01 10:00")),
    ]
    for story in stories:
        Byline.objects.create(article=story, author=belov)
    Byline.objects.create(article=stories[2], author=make_author())
    stories[0].tags.add(make_tag(), make_tag("eve", name_ru="Ёлка", name_en="Fir"))
    stories[1].tags.add(make_tag(), make_tag("unit", name_ru="Единица", name_en="Unit"))


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    page = html.fromstring(response.content.decode())
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//meta[@name='description']/@content")
    assert page.xpath("//meta[@name='robots']") == []
    return page


def rows(page) -> list[str]:
    return [" ".join(item.text_content().split()) for item in page.xpath("//*[@class='letter' or @class='months']//li")]


def test_authors(client):
    page = page_of(client, "/authors/")
    assert rows(page) == ["Сергий Белов колумнист 2 материала"]
    assert page.xpath("//section/h2/text()") == ["Б"]  # filed under the last name
    assert page.xpath("//section//a/@href") == ["/author/belov/"]


def test_sources(client):
    page = page_of(client, "/sources/")
    assert rows(page) == ["Северная лента 1 материал"]


def test_topics(client):
    page = page_of(client, "/tags/")
    assert rows(page) == ["Единица 1 материал", "Ёлка 1 материал", "Реки 2 материала"]
    assert page.xpath("//section/h2/text()") == ["Е", "Р"]  # ё stands with е


def test_the_archive(client):
    page = page_of(client, "/archive/")
    assert rows(page) == ["2016 1 материал", "2015 1 материал"]
    assert page.xpath("//ul[@class='months']//a/@href") == ["/2016/", "/2015/"]


@pytest.mark.parametrize("name", ["archive", "tags", "authors", "sources"])
def test_each_leads_to_the_others_and_says_where_one_is(client, name):
    page = page_of(client, f"/{name}/")
    links = page.xpath("//ul[@class='indexes']//a")
    assert [link.get("href") for link in links] == ["/archive/", "/tags/", "/authors/", "/sources/"]
    assert [link.get("href") for link in links if link.get("aria-current") == "page"] == [f"/{name}/"]


def test_the_english_edition_counts_its_own(client):
    assert rows(page_of(client, "/en/authors/")) == ["Sergius Belov колумнист 1 story"]
    assert rows(page_of(client, "/en/archive/")) == ["2014 1 story"]


@pytest.mark.parametrize("name", ["archive", "tags", "authors", "sources"])
def test_an_empty_one_says_so(client, name):
    Article.objects.all().update(state=State.WITHDRAWN)
    answer = client.get(f"/{name}/")
    assert answer.status_code == 200
    assert "Здесь пока нет материалов" in answer.content.decode()
