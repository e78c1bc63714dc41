"""Sections, tags, authors and sources list their stories."""

import pytest
from lxml import html

from articles.models import Byline, State
from tests.cast import make_article, make_author, make_section, make_source, make_tag, moment

pytestmark = pytest.mark.django_db
LISTS = ["/society/", "/tag/rivers/", "/author/anna-vershinina/", "/source/north-wire/"]


def file_everywhere(**fields):
    article = make_article(source=make_source(), **fields)
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    return article


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def headlines(page) -> list[str]:
    return [link.text for link in page.xpath("//main//h2[@class='card-headline']/a")]


@pytest.mark.parametrize("address", LISTS)
def test_it_works(client, address):
    old = file_everywhere(published_at=moment("2015-12-16 10:00"))
    new = file_everywhere(published_at=moment("2015-12-17 10:00"))
    file_everywhere(state=State.DRAFT)
    file_everywhere(edition="en", headline="Elsewhere")
    page = page_of(client, address)
    assert headlines(page) == [new.headline, old.headline]
    assert len(page.xpath("//h1")) == 1
    assert headlines(page_of(client, f"/en{address}")) == ["Elsewhere"]


@pytest.mark.parametrize(("address", "names"), [(LISTS[0], ("Общество", "Society")), (LISTS[1], ("Реки", "Rivers"))])
def test_its_name_is_in_the_language_of_the_interface(client, address, names):
    file_everywhere()
    assert page_of(client, address).xpath("string(//h1)") == names[0]
    assert page_of(client, f"/en{address}").xpath("string(//h1)") == names[1]


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_list_says_so_and_asks_not_to_be_indexed(client, address):
    file_everywhere(state=State.DRAFT)
    page = page_of(client, f"/en{address}")
    assert "no stories here yet" in page.text_content()
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_twenty_a_page(client):
    for minute in range(45):
        make_article(headline=f"Story {minute}", published_at=moment(f"2015-12-17 10:{minute:02}"))
    assert headlines(page_of(client, "/society/")) == [f"Story {n}" for n in range(44, 24, -1)]
    assert headlines(page_of(client, "/society/?page=3")) == [f"Story {n}" for n in range(4, -1, -1)]
    assert client.get("/society/?page=4").status_code == 404


def test_each_page_knows_its_own_address_and_neighbours(client):
    for _ in range(45):
        make_article()
    page = page_of(client, "/en/society/")
    assert page.xpath("//link[@rel='canonical']/@href") == ["http://testserver/en/society/"]
    for article in make_section().articles.all():
        article.edition = "en"
        article.save()
    second = page_of(client, "/en/society/?page=2")
    assert second.xpath("//link[@rel='canonical']/@href") == ["http://testserver/en/society/?page=2"]
    assert second.xpath("//nav//a[@rel='prev']/@href") == ["/en/society/"]
    assert second.xpath("//nav//a[@rel='next']/@href") == ["/en/society/?page=3"]
    assert second.xpath("//nav[@class='pager']//li/a/text()") == ["1", "2", "3"]
    assert "page 2" in second.xpath("string(//title)")


def test_the_menu_marks_the_section(client):
    file_everywhere()
    page = page_of(client, "/society/")
    assert page.xpath("//nav[@class='menu']//a[@aria-current='page']/@href") == ["/society/"]


def test_an_author_is_introduced(client):
    make_author(role_en="Editor", bio_en="Writes about mills.")
    text = page_of(client, "/en/author/anna-vershinina/").text_content()
    assert "Editor" in text
    assert "Writes about mills." in text


def test_a_card_names_its_authors_in_the_order_of_printing(client):
    article = make_article(source=make_source())
    for place, slug in enumerate(("yakov", "anna")):
        author = make_author(slug, name_ru=slug.title(), name_en=slug.title())
        Byline.objects.create(article=article, author=author, position=place)
    make_article(byline_text="By our own reporter")
    make_article(source=make_source())
    metas = page_of(client, "/society/").xpath("//p[@class='card-meta']/span[1]/text()")
    assert metas == ["Северная лента", "By our own reporter", "Yakov, Anna"]


def test_a_card_ends_with_a_sentence(client):
    told = "Bishop St. Nicholas blessed the mill today. Its wheel had stood still since the spring floods of last year."
    make_article(
        standfirst=f"{told} Nobody in the whole of the valley had any hope left that it would turn again soon."
    )
    make_article(standfirst=" ".join(["A sentence without an end,", *["which goes on"] * 12]))
    endless, ended = page_of(client, "/society/").xpath("//p[@class='card-summary']/text()")
    assert ended == told
    assert endless == " ".join(["A sentence without an end,", *["which goes on"] * 7]) + "…"
