"""The feed of a question."""

import feedparser
import pytest

from articles.models import State
from tests.cast import make_article

pytestmark = pytest.mark.django_db


def found(client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert "no-store" not in answer["Cache-Control"]
    assert not answer.cookies
    return [entry.title for entry in feedparser.parse(answer.content).entries]


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Stories are put into the index after the commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_it_brings_what_answers_and_nothing_hidden(client, committed):
    with committed():
        make_article(headline="A lighthouse burns", body="<p>On the shore.</p>")
        make_article(headline="A lighthouse waits", body="<p>On the shore.</p>", state=State.DRAFT)
        make_article(headline="A mill grinds", body="<p>By the river.</p>")
    for form in ("rss", "atom"):
        assert found(client, f"/search/feed/{form}/?q=lighthouses") == ["A lighthouse burns"]
    assert found(client, "/search/feed/telegram/?q=lighthouse -burns") == []
    [item] = client.get("/en/search/feed/json/?q=lighthouse").json()["items"]
    assert item["title"] == "A lighthouse burns"


def test_it_knows_its_own_address(client):
    feed = client.get("/search/feed/json/?q=мельница&section=").json()
    assert feed["feed_url"].startswith("http://testserver/search/feed/json/?q=%D0%BC")
    assert feed["home_page_url"].startswith("http://testserver/search/?q=%D0%BC")
    assert feed["title"] == "Вестник: «мельница» — поиск"


def test_unchanged_it_is_not_sent_again(client, committed):
    with committed():
        make_article(headline="A lighthouse burns")
    first = client.get("/search/feed/rss/?q=lighthouse")
    assert client.get("/search/feed/rss/?q=lighthouse", headers={"if-none-match": first["ETag"]}).status_code == 304


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?page=3", '?q=""', "?q=-"])
def test_without_a_question_there_is_none(client, query):
    assert client.get(f"/search/feed/rss/{query}").status_code == 404


def test_the_page_of_answers_leads_to_it(client):
    make_article(headline="A lighthouse burns")
    page = client.get("/search/?q=lighthouse").content.decode()
    assert 'href="http://testserver/search/feed/rss/?q=lighthouse"' in page
    assert 'href="/search/feed/atom/?q=lighthouse"' in page
    assert "/search/feed/" not in client.get("/search/").content.decode()
