"""The switch of languages: to the translation, to the same list, or honestly to the front page."""

import pytest
from lxml import html

from articles.models import Byline
from portal.models import Page
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db


def switch_of(client, address) -> tuple[str, str]:
    page = html.fromstring(client.get(address).content.decode())
    [switch] = page.find_class("masthead-switch")
    note = switch.xpath(".//small")
    return switch.xpath("./a/@href")[0], note[0].text if note else ""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/society/",
        "/tag/rivers/",
        "/author/anna-vershinina/",
        "/source/north-wire/",
        "/2015/12/17/",
        "/feeds/",
        "/page/about/",
    ],
)
def test_lists_lead_to_the_same_list(client, path):
    article = make_article(source=make_source(), published_at=moment("2015-12-17 10:00"))
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    Page.objects.get_or_create(slug="about", defaults={"title_ru": "О нас", "title_en": "About"})
    assert switch_of(client, path) == (f"/en{path}", "")
    assert switch_of(client, f"/en{path}") == (path, "")
    assert client.get(f"/en{path}").status_code == 200


def test_a_story_without_a_translation_says_so_in_the_other_language(client):
    page = html.fromstring(client.get(make_article().get_absolute_url()).content.decode())
    [link] = page.xpath("//p[@class='masthead-switch']/a")
    assert (link.text_content(), link.get("lang")) == ("English (front page: there is no translation)", "en")
    back = make_article(edition="en")
    assert switch_of(client, back.get_absolute_url()) == ("/", "(на главную: перевода нет)")


def test_a_translated_story_says_nothing(client):
    original = make_article(language="en", edition="en")
    translation = make_article(language="ru", translation_of=original)
    assert switch_of(client, original.get_absolute_url()) == (translation.get_absolute_url(), "")


@pytest.mark.parametrize("path", ["/nowhere/", "/tag/none/", "/2015/13/", "/a/b/c/d/"])
def test_an_error_leads_to_the_front_page(client, path):
    assert switch_of(client, path) == ("/en/", "")
    assert switch_of(client, f"/en{path}") == ("/", "")
