import pytest
from lxml import html

from portal.models import Page

pytestmark = pytest.mark.django_db


def make_page(**fields):
    defaults = {"title_ru": "О нас", "title_en": "About us", "body_ru": "<p>Мы.</p>", "body_en": "<p>We.</p>"}
    return Page.objects.update_or_create(slug="about", defaults=defaults | fields)[0]


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


@pytest.mark.parametrize(
    ("address", "title", "text"), [("/page/about/", "О нас", "Мы."), ("/en/page/about/", "About us", "We.")]
)
def test_it_works_in_both_languages(client, address, title, text):
    make_page()
    page = page_of(client, address)
    assert page.xpath("string(//h1)") == title
    assert page.xpath("string(//div[@class='text'])").strip() == text


def test_its_translations_know_each_other(client):
    make_page()
    page = page_of(client, "/en/page/about/")
    assert page.xpath("//link[@hreflang]/@href") == [
        "http://testserver/page/about/",
        "http://testserver/en/page/about/",
    ]
    assert page.xpath("//p[@class='masthead-switch']/a/@href") == ["/page/about/"]


def test_a_text_in_one_language_names_no_translation_and_says_its_own(client):
    make_page(body_en="")
    page = page_of(client, "/en/page/about/")
    assert page.xpath("//link[@hreflang]") == []
    assert page.xpath("//div[@class='text']/@lang") == ["ru"]


def test_the_footer_lists_it(client):
    make_page()
    page = page_of(client, "/page/about/")
    assert page.xpath("//footer//a[@aria-current='page']/text()") == ["О нас"]


def test_health_answers(client):
    assert client.get("/healthz").content == b"ok\n"
    assert client.get("/readyz").content == b"ok\n"
