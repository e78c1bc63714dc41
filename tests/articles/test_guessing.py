"""The words of an address that leads nowhere, as a reader would type them."""

import pytest
from django.urls import NoReverseMatch, reverse
from lxml import html

from articles.guessing import words_of
from articles.slugs import slug_of


@pytest.mark.parametrize(
    "words", ["метрическая книга", "колокол на площади", "шестьдесят сел", "щедрый хор", "живая юла", "новый храм"]
)
def test_russian_words_come_back(words):
    plain = words.replace("ь", "")
    assert words_of(f"/history/36-{slug_of(words)}/", "ru") == plain


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/church/12-wall-paintings-found-beneath-soot/", "wall paintings found beneath soot"),
        ("/87900.html", ""),
        ("/old/news_of_the_day.html", "news of the day"),
        ("/%00/", ""),
        ("/новости/храм/", "храм"),
        ("/", ""),
        ("//", ""),
        ("/" + "a-" * 400, ("a " * 50).strip()),
    ],
)
def test_other_addresses(path, words):
    assert words_of(path, "ru") == words


def test_the_english_edition_reads_english():
    assert words_of("/en/world/3-river-boats/", "en") == "river boats"


@pytest.mark.django_db
def test_a_page_that_is_not_found_asks_the_search(client):
    try:
        search = reverse("search")
    except NoReverseMatch:
        pytest.skip("there is no search here")
    page = html.fromstring(client.get("/history/36-kolokol-na-ploshchadi/").content.decode())
    [form] = page.xpath("//main//form")
    assert (form.get("action"), form.get("method", "get")) == (search, "get")
    assert form.xpath(".//input[@name='q']/@value") == ["колокол на площади"]
    assert form.xpath(".//label[@for=//input[@name='q']/@id]")
