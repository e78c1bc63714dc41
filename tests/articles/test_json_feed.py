"""JSON Feed 1.1, held against what its specification says, word by word."""

import jsonschema
import pytest

from articles.models import Byline, State
from tests.articles.photos.pictures import make_photo
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db
URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
TEXT = {"type": "string", "minLength": 1}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"}  # RFC 3339
AUTHOR = {
    "type": "object",
    "anyOf": [{"required": ["name"]}, {"required": ["url"]}, {"required": ["avatar"]}],
    "properties": {"name": TEXT, "url": URL, "avatar": URL},
    "additionalProperties": False,
}
ITEM = {
    "type": "object",
    "required": ["id"],
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
    "properties": {
        "id": TEXT,
        "url": URL,
        "external_url": URL,
        "title": TEXT,
        "content_html": TEXT,
        "content_text": TEXT,
        "summary": TEXT,
        "image": URL,
        "banner_image": URL,
        "date_published": MOMENT,
        "date_modified": MOMENT,
        "authors": {"type": "array", "items": AUTHOR, "minItems": 1},
        "tags": {"type": "array", "items": TEXT},
        "language": {"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
        "attachments": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["url", "mime_type"],
                "properties": {
                    "url": URL,
                    "mime_type": TEXT,
                    "title": TEXT,
                    "size_in_bytes": {"type": "integer", "minimum": 1},
                    "duration_in_seconds": {"type": "number"},
                },
                "additionalProperties": False,
            },
        },
    },
    "patternProperties": {"^_[a-zA-Z]+$": {"type": "object"}},  # extensions
    "additionalProperties": False,
}
FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": URL,
        "feed_url": URL,
        "description": TEXT,
        "language": {"enum": ["ru", "en"]},
        "icon": URL,
        "favicon": URL,
        "authors": {"type": "array", "items": AUTHOR, "minItems": 1},
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}


def read(client, address: str = "/feed/json/") -> dict:
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/feed+json; charset=utf-8")
    jsonschema.validate(answer.json(), FEED)
    return answer.json()


def test_a_full_story(client, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo(credit="Anna")
    article = make_article(
        source=make_source(),
        original_url="https://north-wire.example/7",
        published_at=moment("2015-12-16 21:30"),
        modified_at=moment("2015-12-18 21:30"),
        photo=photo,
        photo_alt="A mill",
        photo_caption="The mill.",
    )
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    feed = read(client)
    [item] = feed["items"]
    assert (feed["title"], feed["language"], feed["home_page_url"]) == ("Вестник", "ru", "http://testserver/")
    assert (item["title"], item["language"], item["tags"]) == (article.headline, "en", ["Общество", "Реки"])
    assert (item["date_published"], item["date_modified"]) == ("2015-12-17T00:30:00+03:00", "2015-12-19T00:30:00+03:00")
    assert item["authors"] == [{"name": "Anna Vershinina", "url": "http://testserver/author/anna-vershinina/"}]
    assert item["_source"] == {"name": "North Wire", "url": "https://north-wire.example/"}
    assert item["external_url"] == "https://north-wire.example/7"
    assert "<figcaption>The mill. Anna</figcaption>" in item["content_html"]
    assert item["attachments"][0]["size_in_bytes"] == article.photo.copies("jpeg")[-1].file.size


@pytest.mark.parametrize(
    "address", ["/society/", "/tag/rivers/", "/author/anna-vershinina/", "/source/north-wire/", "/en/"]
)
def test_every_list_has_one(client, address):
    article = make_article(source=make_source(), edition="en" if address == "/en/" else "ru")
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    make_article(state=State.DRAFT)
    feed = read(client, f"{address}feed/json/")
    assert [item["title"] for item in feed["items"]] == [article.headline]
    assert feed["feed_url"] == f"http://testserver{address}feed/json/"


def test_an_empty_newsroom_has_a_feed(client):
    assert read(client)["items"] == []


def test_hostile_words_stay_words(client):
    article = make_article()
    type(article).objects.filter(pk=article.pk).update(headline="</script>]]>\x07\u2028", body="<p>a</p>")
    assert read(client)["items"][0]["title"] == "</script>]]>\u2028"
