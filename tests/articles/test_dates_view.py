"""The archive by year, month and day."""

import pytest
import time_machine
from lxml import html

from tests.cast import make_article, moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def newsroom():
    with time_machine.travel("2016-03-01 12:00:00+00:00", tick=False):
        make_article(headline="Late at night", published_at=moment("2015-12-16 21:30"))
        make_article(headline="Noon", published_at=moment("2015-12-16 12:00"))
        make_article(headline="Winter", published_at=moment("2016-02-03 12:00"))
        make_article(headline="Abroad", edition="en", published_at=moment("2015-12-20 12:00"))
        yield


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def headlines(page) -> list[str]:
    return [link.text for link in page.xpath("//main//h2[@class='card-headline']/a")]


def around(page) -> list[str]:
    return page.xpath("//nav[@class='around']/a/@href")


def test_a_day_is_the_newsrooms_day(client):
    assert headlines(page_of(client, "/2015/12/17/")) == ["Late at night"]
    assert headlines(page_of(client, "/2015/12/16/")) == ["Noon"]
    assert headlines(page_of(client, "/en/2015/12/20/")) == ["Abroad"]


def test_a_day_leads_to_its_neighbours_with_stories(client):
    assert around(page_of(client, "/2015/12/17/")) == ["/2015/12/16/", "/2016/02/03/"]


def test_an_empty_day_says_so_and_offers_the_nearest(client):
    page = page_of(client, "/en/2015/12/18/")
    assert "nothing on this day" in page.text_content()
    assert around(page) == ["/en/2015/12/20/"]
    assert around(page_of(client, "/2015/12/24/")) == ["/2015/12/17/", "/2016/02/03/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("address", ["/2016/03/02/", "/2016/04/", "/2017/"])
def test_what_is_to_come_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_month_counts_its_days(client):
    page = page_of(client, "/2015/12/")
    assert page.xpath("string(//h1)") == "Декабрь 2015 г."
    days = page.xpath("//table//td/a")
    assert [(day.get("href"), [part.text_content().strip() for part in day]) for day in days] == [
        ("/2015/12/16/", ["16", "1", "16 декабря 2015 г.: 1 материал"]),
        ("/2015/12/17/", ["17", "1", "17 декабря 2015 г.: 1 материал"]),
    ]
    assert headlines(page) == ["Late at night", "Noon"]
    assert around(page) == ["/2016/02/"]


def test_a_year_counts_its_months(client):
    page = page_of(client, "/en/2015/")
    months = page.xpath("//ul[@class='months']/li")
    assert [" ".join(month.text_content().split()) for month in months] == ["December 1 story"]
    assert around(page_of(client, "/2015/")) == ["/2016/"]


def test_an_empty_year_says_so(client):
    assert "nothing in this year" in page_of(client, "/en/2014/").text_content()


def test_on_a_telephone_the_days_are_a_list(client):
    """The same days as in the table, each with how many stories it has; the style shows one of the two."""
    page = page_of(client, "/2015/12/")
    days = [" ".join(item.text_content().split()) for item in page.xpath("//ul[@class='calendar-days']/li")]
    assert days == ["16 декабря 2015 г. 1 материал", "17 декабря 2015 г. 1 материал"]
    table, listed = ("//table[@class='calendar']//a/@href", "//ul[@class='calendar-days']//a/@href")
    assert page.xpath(table) == page.xpath(listed) == ["/2015/12/16/", "/2015/12/17/"]
