"""What a story says to machines."""

import json

import pytest
from lxml import html

from articles.models import Byline, Correction
from tests.articles.photos.pictures import drawn, make_photo, written
from tests.cast import make_article, make_author, make_source, make_tag, moment
from tests.schemaorg import complaints

pytestmark = pytest.mark.django_db


def scripts_of(client, address: str) -> list[dict]:
    page = html.fromstring(client.get(address).content.decode())
    found = [json.loads(script) for script in page.xpath("//script[@type='application/ld+json']/text()")]
    assert [complaint for data in found for complaint in complaints(data)] == []
    return found


def data_of(client, article) -> dict:
    story, _trail = scripts_of(client, article.get_absolute_url())
    return story


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
    assert data["locationCreated"] == {"@type": "Place", "name": "Moscow"}
    assert "image" not in data
    assert data["mainEntityOfPage"] == f"http://testserver{article.get_absolute_url()}"


def test_the_site_publishes_and_the_agency_is_the_author(client):
    data = data_of(client, make_article(source=make_source(), original_url="https://north-wire.example/7"))
    assert data["publisher"]["name"] == "Вестник"
    assert data["publisher"]["logo"]["url"] == "http://testserver/static/img/logo.png"
    assert [(author["@type"], author["name"]) for author in data["author"]] == [("NewsMediaOrganization", "North Wire")]
    assert data["creditText"] == data["sourceOrganization"]["name"] == "North Wire"
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
    assert json.loads(block)["name"] == json.loads(block)["headline"] == headline
    assert not set("<>&\u2028\u2029") & set(block)


def test_a_photo_comes_in_three_shapes(client, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo(written(drawn(1600, 1200)), credit="Anna / Wire")
    images = data_of(client, make_article(photo=photo, photo_caption="The mill."))["image"]
    assert [(image["width"], image["height"]) for image in images] == [(1280, 720), (1200, 900), (1080, 1080)]
    assert {(image["caption"], image["creditText"]) for image in images} == {("The mill.", "Anna / Wire")}
    for image in images:
        assert client.get(image["url"].removeprefix("http://testserver")).status_code == 200


def test_a_long_headline_is_cut_for_those_who_cut_it_anyway(client):
    headline = "A mill by the river " * 15
    data = data_of(client, make_article(headline=headline.strip()))
    assert len(data["headline"]) == 110
    assert data["headline"].endswith("…")
    assert data["name"] == headline.strip()


def test_a_translation_names_its_original_and_back(client):
    original = make_article(language="en", edition="en")
    translation = make_article(language="ru", headline="Мельница", translation_of=original)
    address = f"http://testserver{original.get_absolute_url()}"
    [named] = data_of(client, translation)["translationOfWork"]
    assert named == {"@type": "NewsArticle", "@id": f"{address}#story", "url": address, "inLanguage": "en"}
    assert [work["inLanguage"] for work in data_of(client, original)["workTranslation"]] == ["ru"]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/society/", ["Вестник", "Общество"]),
        ("/en/tag/rivers/", ["Vestnik", "Rivers"]),
        ("/author/anna-vershinina/", ["Вестник", "Анна Вершинина"]),
        ("/2015/12/17/", ["Вестник", "2015", "Декабрь 2015 г.", "17 декабря 2015 г."]),
    ],
)
def test_the_way_from_the_front_page(client, address, names):
    article = make_article(published_at=moment("2015-12-17 10:00"))
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    [trail] = scripts_of(client, address)
    steps = trail["itemListElement"]
    assert [step["name"] for step in steps] == names
    assert [step["position"] for step in steps] == list(range(1, len(names) + 1))
    assert steps[-1]["item"] == f"http://testserver{address}"
    assert steps[0]["item"] == ("http://testserver/en/" if address.startswith("/en/") else "http://testserver/")


def test_a_story_stands_in_its_section(client):
    article = make_article()
    _story, trail = scripts_of(client, article.get_absolute_url())
    assert [step["name"] for step in trail["itemListElement"]] == ["Вестник", "Общество", article.headline]


def test_the_front_page_and_errors_have_no_way_to_them(client):
    assert scripts_of(client, "/") == scripts_of(client, "/nowhere/") == []


def test_the_check_itself_finds_what_is_wrong():
    wrong = {"@type": "NewsArticle", "inventor": "x", "publisher": {"@type": "Place"}, "datePublished": "yesterday"}
    assert len(complaints(wrong)) == 3
    assert complaints({"@type": "Newsarticle"}) == [": no type 'Newsarticle'"]
    assert complaints({"@type": "NewsArticle", "datePublished": "2015-12-17T10:00:00"})  # without an offset
