import pytest
from lxml import html

from tests.articles.admin.desk import signed_in
from tests.cast import chief, egor, masha

pytestmark = pytest.mark.django_db
DAILY = [
    "The desk",
    "Stories",
    "Front page",
    "Comments",
    "Reports of readers",
    "Mistakes reported",
    "Photos",
    "What goes out",
    "Figures",
]


def links(user) -> tuple[list[str], list[str]]:
    """What stands in the line, and what is folded away."""
    page = html.fromstring(signed_in(user).get("/en/admin/").content.decode())
    [nav] = page.xpath("//nav[@class='newsroom-nav']")
    return [a.text for a in nav.xpath("./div/a")], [a.text for a in nav.xpath("./details//a")]


def test_the_line_holds_what_is_opened_daily():
    daily, seldom = links(chief())
    assert daily == DAILY
    assert {"Sections", "Users", "Groups", "Site settings"} <= set(seldom)


def test_each_finds_only_what_they_may_open():
    assert "Users" not in sum(links(egor()), [])
    assert "Front page" not in sum(links(masha()), [])


def test_where_one_is_stands_out():
    page = html.fromstring(signed_in(egor()).get("/en/admin/figures/").content.decode())
    assert page.xpath("//nav[@class='newsroom-nav']//a[@aria-current]/text()") == ["Figures"]
