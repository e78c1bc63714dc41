"""Addresses of the old site lead to the stories, wherever those move; nothing else is led anywhere."""

import pytest

from articles.models import LegacyAddress, State
from tests.cast import make_article, make_section, moment

pytestmark = pytest.mark.django_db


def remember(path: str, **fields):
    article = make_article(**fields)
    LegacyAddress.objects.create(path=path, article=article)
    return article


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("/87900.html", "/87900.html"),
        ("/87900.html", "/87900.html?utm_source=x"),
        ("/news", "/news"),
        ("/news", "/news/"),
        ("/put/print9600.htm", "/put/print9600.htm"),
        ("/index.php?id=87900", "/index.php?id=87900"),
        ("/новости/колокол", "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/%D0%BA%D0%BE%D0%BB%D0%BE%D0%BA%D0%BE%D0%BB"),
        ("/en/87900.html", "/en/87900.html"),
        ("/2015/12/99", "/2015/12/99/"),
    ],
)
def test_it_works(client, kept, asked):
    article = remember(kept)
    response = client.get(asked)
    assert (response.status_code, response["Location"]) == (301, article.get_absolute_url())
    assert client.head(asked).status_code == 301


def test_it_follows_a_story_that_moves(client):
    article = remember("/87900.html")
    article.section, article.edition, article.slug = make_section("world"), "en", "elsewhere"
    article.save()
    assert client.get("/87900.html")["Location"] == f"/en/world/{article.pk}-elsewhere/"


def test_the_question_decides_where_both_are_known(client):
    remember("/index.php")
    article = remember("/index.php?id=2")
    assert client.get("/index.php?id=2")["Location"] == article.get_absolute_url()


@pytest.mark.parametrize(
    "fields", [{"state": State.DRAFT}, {"state": State.REVIEW}, {"published_at": moment("2099-01-01 10:00")}]
)
def test_nothing_hidden_is_given_away(client, fields):
    remember("/87900.html", **fields)
    assert client.get("/87900.html").status_code == 404


def test_a_page_that_is_there_comes_first(client):
    make_section()
    remember("/society")
    assert client.get("/society/").status_code == 200


@pytest.mark.parametrize(("state", "status"), [(State.PUBLISHED, 200), (State.DRAFT, 404)])
def test_no_loop_can_be_made(client, state, status):
    """Its own address is the worst that can be written down for a story."""
    article = make_article(state=state)
    LegacyAddress.objects.create(path=article.get_absolute_url().rstrip("/"), article=article)
    assert client.get(article.get_absolute_url()).status_code == status


def test_what_is_sent_is_never_led_away(client):
    remember("/87900.html")
    assert client.post("/87900.html").status_code == 404


@pytest.mark.parametrize("path", ["/" + "a" * 3000, "/%F0%9F%94%94", "/x?" + "y" * 3000, "/' OR 1=1 --", "/%25"])
def test_odd_addresses_are_not_found(client, path):
    assert client.get(path, follow=True).status_code == 404
