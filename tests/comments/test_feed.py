"""The feed of a story's comments."""

import feedparser
import pytest
from lxml import etree

from comments import moderation
from tests.cast import make_article, make_comment, masha

pytestmark = pytest.mark.django_db


def read(client, article, form="rss"):
    response = client.get(f"{article.get_absolute_url()}feed/{form}/")
    assert response.status_code == 200
    etree.fromstring(response.content)
    return feedparser.parse(response.content)


@pytest.mark.parametrize("form", ["rss", "atom"])
@pytest.mark.parametrize("edition", ["ru", "en"])
def test_it_works(client, form, edition):
    article = make_article(edition=edition, headline="The mill")
    comment = make_comment(article, state="published", name="Vera", text="One & two\n\n<b>three</b>")
    make_comment(article, text="MARKER")
    feed = read(client, article, form)
    assert feed.feed.title == {"ru": "Комментарии: The mill", "en": "Comments: The mill"}[edition]
    assert [entry.author for entry in feed.entries] == ["Vera"]
    entry = feed.entries[0]
    assert entry.link == f"http://testserver{comment.get_absolute_url()}"
    assert entry.id.endswith(f":comment:{comment.pk}")
    assert "One &amp; two" in entry.summary
    assert "&lt;b&gt;three" in entry.summary


def test_newest_first_and_so_many(client):
    article = make_article()
    for turn in range(32):
        make_comment(article, state="published", name=f"Vera {turn}")
    assert [entry.author for entry in read(client, article).entries] == [f"Vera {turn}" for turn in range(31, 1, -1)]


def test_no_letter_breaks_it(client):
    article = make_article()
    make_comment(article, state="published", name="V\x0b\ufffe", text="]]>\x01\ud7ff &#0; <!--")
    assert read(client, article).entries[0].author == "V"


def test_approval_is_seen_at_once(client, django_capture_on_commit_callbacks, django_assert_num_queries):
    article, moderator = make_article(), masha()
    comment = make_comment(article)
    assert read(client, article).entries == []
    with django_assert_num_queries(0):
        read(client, article)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.approve(comment, by=moderator)
    assert len(read(client, article).entries) == 1


@pytest.mark.parametrize("fields", [{"state": "draft"}, {"state": "withdrawn"}, {"comment_policy": "off"}])
def test_there_is_none_of(client, fields):
    article = make_article(**fields)
    assert client.get(f"{article.get_absolute_url()}feed/rss/").status_code == 404


def test_an_old_address_leads_to_it(client):
    article = make_article()
    response = client.get(f"/society/{article.pk}-old/feed/rss/")
    assert (response.status_code, response.headers["Location"]) == (301, f"{article.get_absolute_url()}feed/rss/")


def test_the_page_names_it(client):
    article = make_article()
    make_comment(article, state="published")
    assert f'href="{article.get_absolute_url()}feed/rss/"' in client.get(article.get_absolute_url()).content.decode()
