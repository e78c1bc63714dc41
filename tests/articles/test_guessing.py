"""The words of an address that leads nowhere, as a reader would type them."""

import pytest
from django.urls import reverse
from lxml import html

from articles.guessing import words_of
from articles.search.keeping import index
from articles.slugs import slug_of
from tests.cast import make_article


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
    search = reverse("search")
    page = html.fromstring(client.get("/history/36-kolokol-na-ploshchadi/").content.decode())
    [form] = page.xpath("//main//form")
    assert (form.get("action"), form.get("method", "get")) == (search, "get")
    assert form.xpath(".//input[@name='q']/@value") == ["колокол на площади"]
    assert form.xpath(".//label[@for=//input[@name='q']/@id]")


def lost(client, address: str) -> tuple[str, list[str]]:
    page = html.fromstring(client.get(address).content.decode())
    [part] = page.xpath("//section[@class='error-stories']")
    return part.xpath("string(h2)"), part.xpath(".//a/@href")


@pytest.mark.django_db
def test_a_page_that_is_not_found_offers_what_the_search_finds(client):
    stories = [make_article(headline=words, language="ru") for words in ("Колокол подняли на башню", "Мельница мелет")]
    index([story.pk for story in stories])
    bell, newer = (story.get_absolute_url() for story in stories)
    assert lost(client, "/history/36-kolokol-podnyali/") == ("Возможно, вы искали", [bell])
    assert lost(client, "/history/36-kolokol-povesili-na-bashnyu/") == ("Возможно, вы искали", [bell])
    assert lost(client, "/nothing/like/it/") == ("Свежие материалы", [newer, bell])
    assert lost(client, "/87900.html") == ("Свежие материалы", [newer, bell])
