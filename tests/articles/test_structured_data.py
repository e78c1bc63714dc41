"""What a story says to machines."""

import json

import pytest
from lxml import html

from articles.models import Byline, Correction
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db


def data_of(client, article) -> dict:
    page = html.fromstring(client.get(article.get_absolute_url()).content.decode())
    [script] = page.xpath("//script[@type='application/ld+json']/text()")
    return json.loads(script)


def test_it_works(client):
    article = make_article(published_at=moment("2015-12-16 21:30"), dateline_place="Moscow", standfirst="In short.")
    article.tags.add(make_tag())
    data = data_of(client, article)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == article.headline
    assert data["description"] == "In short."
    assert data["inLanguage"] == "en"
    assert data["datePublished"] == data["dateModified"] == "2015-12-17T00:30:00+03:00"
    assert data["articleSection"] == "Общество"
    assert data["keywords"] == ["Реки"]
    assert data["contentLocation"] == {"@type": "Place", "name": "Moscow"}
    assert data["mainEntityOfPage"] == f"http://testserver{article.get_absolute_url()}"


def test_the_site_publishes_and_the_agency_is_the_author(client):
    data = data_of(client, make_article(source=make_source(), original_url="https://north-wire.example/7"))
    assert data["publisher"]["name"] == "Вестник"
    assert [(author["@type"], author["name"]) for author in data["author"]] == [("NewsMediaOrganization", "North Wire")]
    assert data["creditText"] == "North Wire"
    assert data["isBasedOn"] == "https://north-wire.example/7"


def test_people_sign_before_the_agency(client):
    article = make_article(source=make_source(), byline_text="A. Guest")
    Byline.objects.create(article=article, author=make_author())
    assert data_of(client, article)["author"] == [
        {
            "@type": "Person",
            "name": "Anna Vershinina",
            "url": "http://testserver/author/anna-vershinina/",
        },
        {"@type": "Person", "name": "A. Guest"},
    ]


def test_our_own_unsigned_story_is_by_the_newsroom(client):
    data = data_of(client, make_article())
    assert data["author"] == data["publisher"]
    assert "creditText" not in data
    assert "isBasedOn" not in data


def test_a_correction_is_told(client):
    article = make_article()
    Correction.objects.create(article=article, note="Oak, not ash.", at=moment("2015-12-20 10:00"))
    [correction] = data_of(client, article)["correction"]
    assert (correction["text"], correction["datePublished"]) == ("Oak, not ash.", "2015-12-20T13:00:00+03:00")


@pytest.mark.parametrize(
    "headline", ["</script><script>alert(1)</script>", "<!--<script>", "a\u2028b", "Tom & Co", '"quoted"', "\\u003c"]
)
def test_no_headline_leaves_the_block(client, headline):
    article = make_article(headline=headline)
    raw = client.get(article.get_absolute_url()).content.decode()
    block = raw.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(block)["headline"] == headline
    assert not set("<>&\u2028\u2029") & set(block)
