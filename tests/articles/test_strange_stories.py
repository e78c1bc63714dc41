"""Stories that lack nearly everything, or have too much of it: their page, a list of them and the front page stand."""

import pytest
from lxml import html

from articles.models import Article
from tests.cast import make_article

pytestmark = pytest.mark.django_db
VIDEO = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
HEBREW, ARABIC = "\u05d1\u05e8\u05d0\u05e9\u05d9\u05ea", "\u0627\u0644\u0633\u0644\u0627\u0645"
STRANGE = {
    "bare": {},  # no photo, no author, no source, no standfirst, no tag
    "long": {"headline": "Слово " * 49 + "конец."},
    "unbroken": {"headline": "ж" * 300, "body": f"<p>{'ж' * 900}</p>"},
    "one word": {"headline": "Да", "body": "<p>Да</p>"},
    "no text": {"body": ""},
    "only a video": {"body": f'<div data-embed="{VIDEO}"><a href="{VIDEO}">Колесо</a></div>'},
    "from the right": {"body": f"<blockquote><p>{HEBREW}</p></blockquote>", "headline": f"{HEBREW} {ARABIC}"},
}


def page_of(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


@pytest.fixture(params=STRANGE, ids=lambda name: name.replace(" ", "-"))
def story(request) -> Article:
    return make_article(**{"body": "<p>A word.</p>"} | STRANGE[request.param])


def test_its_page_has_no_empty_place(client, story):
    page = page_of(client, story.get_absolute_url())
    assert page.xpath("string(//h1)") == story.headline
    for name in ("story-photo", "story-byline", "story-source", "story-agency", "story-standfirst", "story-tags"):
        assert page.find_class(name) == []
    assert (
        page.xpath("//main//*[self::p or self::li or self::figure or self::figcaption][not(normalize-space())]") == []
    )


def test_lists_hold_it(client, story):
    for address in ("/", story.section.get_absolute_url()):
        page = page_of(client, address)
        assert page.xpath("//main//a[@href=$address]", address=story.get_absolute_url())
        assert page.xpath("//main//p[@class='card-summary'][not(normalize-space())]") == []


def test_a_long_headline_is_set_smaller(client):
    assert page_of(client, make_article(**STRANGE["long"]).get_absolute_url()).find_class("headline-long")
    assert page_of(client, make_article(**STRANGE["one word"]).get_absolute_url()).find_class("headline-long") == []


@pytest.mark.parametrize(
    ("words", "direction"), [(HEBREW, "rtl"), (f"«{ARABIC}»", "rtl"), ("Слово", None), ("7", None)]
)
def test_a_quotation_runs_as_its_script_does(client, words, direction):
    story = make_article(body=f"<blockquote><p>{words}</p></blockquote><p>{words}</p>")
    [quotation] = page_of(client, story.get_absolute_url()).xpath("//blockquote")
    assert quotation.get("dir") == direction
