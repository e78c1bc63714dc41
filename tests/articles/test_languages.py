"""The language of the page, of the text and of the words around it."""

import re

import pytest
from lxml import html

from tests.cast import make_article, make_source, make_tag

pytestmark = pytest.mark.django_db
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def page_of(client, article):
    return html.fromstring(client.get(article.get_absolute_url()).content.decode())


def own_language(text) -> str:
    return text.getparent().xpath("ancestor-or-self::*[@lang][1]/@lang")[0]


def texts(page, language: str) -> str:
    """All words of the body whose nearest `lang` is `language`; scripts and names of languages left out."""
    found = page.xpath("//body//text()[not(ancestor::script)]")
    return " ".join(text for text in found if text.strip() and own_language(text) == language)


def test_an_english_story_in_the_russian_edition(client):
    article = make_article(
        language="en", edition="ru", source=make_source(), dateline="Moscow, December 16, 2015", standfirst="In short."
    )
    article.tags.add(make_tag())
    page = page_of(client, article)
    assert page.get("lang") == "ru"
    assert page.xpath("//article[@class='story']/@lang") == ["en"]
    assert not CYRILLIC.search(texts(page, "en").replace("Русский", ""))
    russian = texts(page, "ru")
    assert article.headline not in russian
    assert "North Wire" not in russian
    assert "Общество" in russian
    assert "Реки" in russian


def test_a_russian_story_in_the_english_edition(client):
    article = make_article(language="ru", edition="en", headline="Мельница мелет", body="<p>Слово.</p>")
    page = page_of(client, article)
    assert page.get("lang") == "en"
    assert not CYRILLIC.search(texts(page, "en"))
    assert "Society" in texts(page, "en")


def test_a_story_in_its_own_language_needs_no_note(client):
    page = page_of(client, make_article(language="ru", headline="Мельница мелет"))
    assert page.find_class("story-language") == []


@pytest.mark.parametrize(
    ("language", "name", "lang"),
    [("en", "North Wire", None), ("ru", "Северная лента", None), ("de", "Северная лента", "ru")],
)
def test_the_source_is_named_in_the_language_of_the_text_where_we_know_it(client, language, name, lang):
    page = page_of(client, make_article(language=language, source=make_source()))
    [link] = page.xpath("//p[@class='story-source']/a")
    assert (link.text, link.get("lang")) == (name, lang)


def test_the_label_of_the_source_speaks_the_language_of_the_page(client):
    page = page_of(client, make_article(language="en", edition="ru", source=make_source()))
    assert page.xpath("//p[@class='story-source']/span/@lang") == ["ru"]
    same = page_of(client, make_article(language="en", edition="en", source=make_source()))
    assert same.xpath("//p[@class='story-source']/span/@lang") == []


def test_translations_lead_to_each_other(client):
    original = make_article(language="en", edition="ru")
    translation = make_article(language="ru", edition="en", headline="Мельница", translation_of=original)
    page = page_of(client, original)
    assert page.xpath("//p[@class='story-tongue']/a/@href") == [translation.get_absolute_url()]
    assert dict(zip(*(page.xpath(f"//link[@hreflang]/@{name}") for name in ("hreflang", "href")), strict=True)) == {
        "en": f"http://testserver{original.get_absolute_url()}",
        "ru": f"http://testserver{translation.get_absolute_url()}",
    }
    assert page.xpath("//p[@class='masthead-switch']/a/@href") == [translation.get_absolute_url()]
    back = page_of(client, translation)
    assert back.xpath("//p[@class='story-tongue']/a/@href") == [original.get_absolute_url()]


def test_an_unpublished_translation_is_not_named(client):
    original = make_article()
    make_article(language="ru", edition="en", translation_of=original, state="draft")
    page = page_of(client, original)
    assert page.xpath("//link[@hreflang] | //p[@class='story-tongue']") == []
    assert page.xpath("//p[@class='masthead-switch']/a/@href") == ["/en/"]


@pytest.mark.parametrize(("address", "other"), [("/", "/en/"), ("/en/", "/"), ("/en/society/", "/society/")])
def test_the_switch_leads_to_the_same_place(client, address, other):
    make_article()
    page = html.fromstring(client.get(address).content.decode())
    assert page.xpath("//p[@class='masthead-switch']/a/@href") == [other]
