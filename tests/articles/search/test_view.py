"""The page of search: what it finds, says and offers instead."""

import pytest
from lxml import html

from articles.models import State
from articles.search.keeping import index
from tests.articles.search.library import make_library, names
from tests.cast import make_article, make_tag, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def library():
    return make_library()


def asked(client, text="", path="/en/search/", status=200, **more):
    response = client.get(path, {"q": text} | more)
    assert response.status_code == status
    return html.fromstring(response.content.decode())


def said(page) -> str:
    return " ".join(page.xpath("string(//main)").split())


def found(page) -> list[str]:
    return [
        address.rpartition("-")[2].strip("/") for address in page.xpath("//main//h2[@class='card-headline']/a/@href")
    ]


def test_it_works(client, library):
    page = asked(client, "колокол")
    assert found(page) == ["bell", "bells"]
    assert "2 stories found" in said(page)
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//input[@name='q']/@value") == ["колокол"]
    assert page.xpath("//label[@for='q']")
    assert "“колокол” — search" in page.xpath("string(//title)")


@pytest.mark.parametrize(
    ("many", "words"), [(1, "Найден 1 материал"), (2, "Найдено 2 материала"), (5, "Найдено 5 материалов")]
)
def test_it_counts_in_russian(client, many, words):
    index([make_article(headline="Мельница", language="ru").pk for _ in range(many)])
    assert words in said(asked(client, "мельницы", path="/search/"))


def test_both_editions_find_the_whole_archive(client, library):
    for path in ("/search/", "/en/search/"):
        page = asked(client, "church", path=path)
        assert found(page) == ["faith", "mills", "mill"]
        assert page.xpath("//main//h2/@lang") == (["en", "en"] if path == "/search/" else ["ru"])


def test_words_are_marked_and_nothing_else_is_markup(client):
    hidden = make_article(headline="A <b>mill</b> & a 'mill'", body="<p>Say &lt;script&gt; at the mills.</p>")
    index([hidden.pk])
    page = client.get("/search/", {"q": "mill <script>"}).content.decode()
    assert "A &lt;b&gt;<mark>mill</mark>&lt;/b&gt; &amp; a &#x27;<mark>mill</mark>&#x27;" in page
    assert "Say &lt;<mark>script</mark>&gt; at the <mark>mills</mark>." in page


def test_a_long_text_is_shown_where_its_words_are(client):
    body = "<p>" + "Nothing here. " * 300 + "The wheel of the mill turns.</p>"
    index([make_article(headline="A walk", body=body).pk])
    [snippet] = asked(client, "wheel mills").xpath("//p[@class='card-summary']")
    assert [mark.text for mark in snippet.xpath(".//mark")] == ["wheel", "mill"]
    assert snippet.text.startswith("… ")
    assert len(snippet.text_content()) < 300


def test_the_other_layout_is_searched_and_said(client, library):
    page = asked(client, "ghfdjckfdbt")
    assert found(page) == ["faith"]
    assert "what we found for “православие”" in said(page)
    assert found(asked(client, "ьшддштп")) == ["mill", "mills"]
    assert found(asked(client, "зщкезщк")) == []
    assert found(asked(client, "ьшдды")) == ["mill", "mills"]


def test_the_other_layout_is_only_offered_beside_answers(client, library):
    index([make_article(headline="Rjkjrjk, a village", slug="village").pk])
    page = asked(client, "rjkjrjk")
    assert found(page) == ["village"]
    assert page.xpath("//main//p[@class='notice']/a/@href") == ["?q=%D0%BA%D0%BE%D0%BB%D0%BE%D0%BA%D0%BE%D0%BB"]


def test_nothing_found_helps(client):
    page = asked(client, "ptktysq dtkjcbgtl")
    assert "Nothing found for “ptktysq dtkjcbgtl”" in said(page)
    links = page.xpath("//main//section//a/@href")
    assert links[:3] == ["?q=ptktysq", "?q=dtkjcbgtl", "/en/archive/"]
    assert "зеленый велосипед" in said(page)


def test_most_of_the_words_will_do_where_no_story_has_all(client, library):
    page = asked(client, "тихая пристань бегемот")
    assert found(page) == ["spruce", "quiet"]
    assert "No story has all the words" in said(page)
    assert found(asked(client, "колокол бегемот жираф")) == []


def test_nothing_asked_offers_topics(client, library):
    make_article(edition="en").tags.add(make_tag())
    page = asked(client)
    assert page.xpath("//input[@name='q']/@value") == [""]
    assert page.xpath("//section[@class='popular']//a/@href") == ["/en/tag/rivers/"]
    assert page.xpath("//*[@class='notice']") == []


def test_too_long_a_question_is_trimmed_and_says_so(client, library):
    page = asked(client, "колокол " + "слово " * 60)
    [shown] = page.xpath("//input[@name='q']/@value")
    assert len(shown) <= 200
    assert "took its beginning" in said(page)


def test_filters_narrow_and_unknown_ones_do_not_matter(client, library):
    assert found(asked(client, "mill", section="world")) == ["mills"]
    assert found(asked(client, "mill", source="north-wire")) == ["mills"]
    assert found(asked(client, "church", language="ru")) == ["faith"]
    assert found(asked(client, "колокол", author="anna-vershinina")) == ["bell"]
    assert found(asked(client, "mill", when="2015")) == ["mill", "mills"]
    assert found(asked(client, "mill", when="7d")) == []
    assert found(asked(client, "mill", section="nowhere", when="2014", language="xx", sort="?")) == ["mill", "mills"]
    page = asked(client, "mill", section="world")
    assert page.xpath("//select[@name='section']/option[@selected]/@value") == ["world"]
    assert found(asked(client, "", section="world")) == ["mills"]


def test_filters_that_find_nothing_can_be_taken_off(client, library):
    page = asked(client, "колокол", section="world")
    assert page.xpath("//main//section//a/@href")[0] == "?q=%D0%BA%D0%BE%D0%BB%D0%BE%D0%BA%D0%BE%D0%BB"


def test_by_date(client, library):
    page = asked(client, "mill", sort="date")
    assert found(page) == ["mills", "mill"]
    assert page.xpath("//nav[@class='search-sort']/a[@aria-current]/text()") == ["Newest first"]
    assert page.xpath("//input[@name='sort']/@value") == ["date"]


def test_twenty_a_page(client):
    stories = [make_article(headline=f"Mill {n}", published_at=moment(f"2015-12-17 10:{n:02}")) for n in range(45)]
    index([story.pk for story in stories])
    page = asked(client, "mill", page=2, section="society")
    assert [link.text_content() for link in page.xpath("//h2/a")] == [f"Mill {n}" for n in range(24, 4, -1)]
    assert page.xpath("//nav[@class='pager']//a[@rel='next']/@href") == ["/en/search/?q=mill&section=society&page=3"]
    for number in ("4", "0", "x", "999999", "-1"):
        asked(client, "mill", status=404, page=number)


def test_the_switch_keeps_the_question(client, library):
    page = asked(client, "mill", section="world")
    assert page.xpath("//p[@class='masthead-switch']/a/@href") == ["/search/?q=mill&section=world"]


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW, State.WITHDRAWN])
def test_what_is_hidden_is_not_found(client, library, state):
    from articles.models import Article

    Article.objects.filter(slug="bell").update(state=state)  # the index does not know yet
    assert found(asked(client, "колокол")) == ["bells"]
    index([library["bell"].pk])
    assert found(asked(client, "колокол")) == ["bells"]
    assert names([library["bell"].pk]) == ["bell"]
