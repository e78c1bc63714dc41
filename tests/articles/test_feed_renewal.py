"""A feed that has not changed answers 304; one that has says so, also when what changed is gone."""

import pytest
from django.core.cache import caches

from articles import workflow
from tests.cast import egor, make_article

pytestmark = pytest.mark.django_db
FORMS = pytest.mark.parametrize("form", ["rss", "atom", "json", "telegram", "dzen"])


@FORMS
@pytest.mark.parametrize("packed", ["identity", "gzip"])
def test_an_unchanged_feed_is_not_sent_again(client, form, packed):
    make_article()
    first = client.get(f"/feed/{form}/", headers={"accept-encoding": packed})
    for known in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get(f"/feed/{form}/", headers=known | {"accept-encoding": packed})
        assert (again.status_code, again.content) == (304, b"")


@FORMS
def test_the_same_stories_are_the_same_bytes(client, form):
    make_article()
    first = client.get(f"/feed/{form}/")
    caches["pages"].clear()
    assert client.get(f"/feed/{form}/")["ETag"] == first["ETag"]


@FORMS
def test_a_withdrawn_story_is_news_to_a_reader_of_feeds(client, form, django_capture_on_commit_callbacks):
    article = make_article(body="<p>" + "The mill grinds. " * 30 + "</p>")
    first = client.get(f"/feed/{form}/")
    assert article.headline in first.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(article, by=egor(), reason="Wrong.")
    again = client.get(f"/feed/{form}/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 200
    assert article.headline not in again.content.decode()


@pytest.mark.parametrize(
    "address", ["/feed/xml/", "/feed/RSS/", "/feed/rss", "/society/feed/none/", "/none/feed/json/"]
)
def test_other_forms_are_not_found(client, address):
    assert client.get(address).status_code in (301, 404)
