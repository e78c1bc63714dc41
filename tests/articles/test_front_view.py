import pytest
import time_machine
from lxml import html

from articles.models import State
from tests.cast import make_article, make_section, moment

pytestmark = pytest.mark.django_db


def headlines(client, address: str = "/") -> list[str]:
    page = html.fromstring(client.get(address).content.decode())
    return [
        link.text.strip() for link in page.xpath("//main//a[contains(@href, '/society/') and @href != '/society/']")
    ]


def test_it_works(client):
    article = make_article()
    assert headlines(client) == [article.headline]


def test_the_site_is_its_only_main_heading(client):
    make_article()
    page = html.fromstring(client.get("/").content.decode())
    assert [heading.text for heading in page.xpath("//h1")] == ["Вестник"]


def test_it_hides_what_is_not_public(client):
    make_article(state=State.DRAFT)
    make_article(edition="en")
    assert headlines(client) == []


def test_no_story_stands_in_it_twice(client):
    for _ in range(40):
        make_article()
    shown = headlines(client)
    assert len(shown) == len(set(shown)) == 1 + 5 + 11 + 4


def test_each_section_has_its_block(client):
    world = make_section("world", name_ru="Мир", name_en="World")
    for hour in range(6):
        make_article(section=world, headline=f"World {hour}", published_at=moment(f"2015-01-01 0{hour}:00"))
    for _ in range(20):
        make_article()
    page = html.fromstring(client.get("/").content.decode())
    [block] = page.xpath("//section[@aria-labelledby='block-world']")
    assert [link.text.strip() for link in block.xpath(".//h3/a")] == ["World 5", "World 4", "World 3", "World 2"]


def test_an_empty_newsroom_says_so(client):
    make_section()
    response = client.get("/en/")
    assert response.status_code == 200
    assert "No stories yet" in response.content.decode()
    assert '<a href="/en/society/">Society</a>' in response.content.decode()


def test_a_foreign_headline_says_its_language(client):
    make_article(language="en")
    make_article(language="ru", headline="Мельница мелет")
    page = html.fromstring(client.get("/").content.decode())
    assert {h.get("lang") for h in page.xpath("//h2[@class='card-headline']")} == {"en", None}


def test_the_date_in_the_masthead_turns_at_midnight(client):
    with time_machine.travel("2015-12-16 20:59:00+00:00", tick=False):
        assert "16 декабря 2015 г." in client.get("/").content.decode()
    with time_machine.travel("2015-12-16 21:00:01+00:00", tick=False):
        assert "17 декабря 2015 г." in client.get("/").content.decode()


def test_a_scheduled_story_appears_on_time(client):
    with time_machine.travel("2015-12-16 10:00:00+00:00", tick=False):
        make_article(headline="Later", published_at=moment("2015-12-16 10:02"))
        assert headlines(client) == []
    with time_machine.travel("2015-12-16 10:02:01+00:00", tick=False):
        assert headlines(client) == ["Later"]
