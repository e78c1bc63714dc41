"""No question is too much: bad input, many questions, slow ones, each with a page that keeps what was asked."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.search import limits
from articles.search.finding import find
from articles.search.keeping import index
from articles.search.limits import TooSlow
from articles.search.question import parse
from tests.articles.search.library import make_library
from tests.cast import make_article

pytestmark = pytest.mark.django_db

ODD = [
    "((((",
    '"""',
    '"',
    "'",
    "-",
    "- - -",
    "*",
    ":*",
    "\\",
    "%",
    "_",
    "NEAR(a b)",
    "head:a OR b",
    "^a",
    "a" * 5000,
    "'a' & !",
    "\u202e\u200b\u00ad",
    "\U0001f514",
    "\ue000",
    "中文",
    "½ ² ① ǅ ß İ",
    "q\u0301\u0301\u0301",
    "a\tb\nc",
    "<script>alert(1)</script>",
    "{{7*7}} {% if %}",
    "-a -b -c",
    '-"a b"',
    "9" * 200,
]


def kept(response) -> list[str]:
    return html.fromstring(response.content.decode()).xpath("//input[@name='q']/@value")


@pytest.mark.parametrize("text", ODD)
def test_odd_questions_have_a_page(client, text):
    make_library()
    for path in ("/search/", "/en/search/"):
        response = client.get(path, {"q": text})
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        assert client.get(f"{path}suggest/", {"q": text}).status_code == 200


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=%FF", "q=%ED%A0%80", "page=x&q=a", "page=9999999999&q=a", "q=a&q=b", "when=9999999d&q=a", "sort=%27"],
)
def test_odd_addresses_answer_calmly(client, query):
    assert client.get(f"/search/?{query}").status_code in (200, 400, 404)


def test_a_slow_question_is_stopped_and_kept(client, monkeypatch):
    def slow(*args, **kwargs):
        raise TooSlow

    monkeypatch.setattr("articles.views.search.find", slow)
    response = client.get("/en/search/", {"q": "the mill"})
    assert (response.status_code, response["Cache-Control"], kept(response)) == (503, "no-store", ["the mill"])
    assert "too long to find" in response.content.decode()


SLOW = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 50000000) SELECT count(*) FROM c"


def test_the_database_itself_stops():
    index([make_article(headline="Mill").pk])
    with pytest.raises(TooSlow), transaction.atomic(), limits.limited("default", 0.05) as cursor:
        cursor.execute(SLOW)
    assert len(find(parse("mill")).pks) == 1


def test_too_many_questions_from_one_network_are_asked_to_wait(client, settings):
    settings.TESTING = False
    make_library()
    answers = [client.get("/en/search/", {"q": "mill"}).status_code for _ in range(60)]
    assert set(answers) == {200}
    response = client.get("/en/search/", {"q": "mill"})
    assert (response.status_code, response["Cache-Control"], kept(response)) == (429, "no-store", ["mill"])
    assert 0 < int(response["Retry-After"]) <= 60
    assert client.get("/en/search/").status_code == 200
    assert client.get("/en/search/", {"q": "mill"}, REMOTE_ADDR="198.51.100.7").status_code == 200


def test_the_same_for_everybody_and_never_kept_for_long(client):
    make_library()
    response = client.get("/search/", {"q": "mill"})
    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()
    assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get("/search/", {"q": "mill"}, headers={"if-none-match": response["ETag"]}).status_code == 304


def test_no_more_queries_for_a_hundred_stories_than_for_forty(client):
    """Fewer may do: once the nearest stories fill the page, the others need no order."""

    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as counted:
            client.get(address)
        return len(counted)

    def fill(number: int) -> None:
        index([make_article(headline="Mill").pk for _ in range(number)])

    fill(40)
    few = [asked(address) for address in ("/search/?q=mill", "/search/?q=the+mill+grinds", "/search/suggest/?q=mill")]
    fill(60)
    many = [asked(address) for address in ("/search/?q=mill", "/search/?q=the+mill+grinds", "/search/suggest/?q=mill")]
    assert all(later <= before for later, before in zip(many, few, strict=True))
    # In a test each limit of time is a savepoint; and once in a while the index is asked where the newest begin
    own = 13 if connection.vendor == "postgresql" else 0
    assert max(few) <= 16 + own
