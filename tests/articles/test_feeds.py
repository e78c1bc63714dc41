"""RSS and Atom of every list, read by a feed reader and by a strict parser."""

import feedparser
import pytest
from lxml import etree

from articles.models import Byline, State
from tests.cast import make_article, make_author, make_source, make_tag, moment

pytestmark = pytest.mark.django_db
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
LISTS = ["/", "/society/", "/tag/rivers/", "/author/anna-vershinina/", "/source/north-wire/"]
DATES = ["/2015/", "/2015/12/", "/2015/12/17/"]


def file_everywhere(**fields):
    article = make_article(source=make_source(), published_at=moment("2015-12-17 10:00"), **fields)
    article.tags.add(make_tag())
    Byline.objects.create(article=article, author=make_author())
    return article


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    etree.fromstring(response.content)
    return feedparser.parse(response.content)


@pytest.mark.parametrize("address", LISTS + DATES)
@pytest.mark.parametrize("form", ["rss", "atom"])
def test_it_works(client, address, form):
    article = file_everywhere()
    make_article(state=State.DRAFT)
    file_everywhere(edition="en")
    feed = read(client, f"{address}feed/{form}/")
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == [article.headline]
    assert feed.entries[0].link == f"http://testserver{article.get_absolute_url()}"
    assert feed.feed.link == f"http://testserver{address}"
    assert feed.feed.language == "ru"


def test_the_english_edition_has_its_own(client):
    article = file_everywhere(edition="en")
    feed = read(client, "/en/feed/rss/")
    assert (feed.feed.title, feed.feed.language) == ("Vestnik", "en")
    assert [entry.link for entry in feed.entries] == [f"http://testserver{article.get_absolute_url()}"]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_it_carries_the_whole_text_with_absolute_links(client, form):
    make_article(body='<p>First.</p><h2>Why</h2><p><a href="/page/about/">About</a> <a href="//other/">x</a></p>')
    [entry] = read(client, f"/feed/{form}/").entries
    assert entry.summary == "First."
    assert "<h2>Why</h2>" in entry.content[0].value
    assert 'href="http://testserver/page/about/"' in entry.content[0].value


def test_a_typed_standfirst_opens_the_text(client):
    make_article(standfirst="Typed.", body="<p>First.</p>")
    rss = etree.fromstring(client.get("/feed/rss/").content)
    assert rss.findtext(f".//{CONTENT}") == "<p><strong>Typed.</strong></p><p>First.</p>"


def test_dates_carry_the_offset(client):
    make_article(published_at=moment("2015-12-16 21:30"))
    rss = etree.fromstring(client.get("/feed/rss/").content)
    assert rss.findtext(".//item/pubDate") == "Thu, 17 Dec 2015 00:30:00 +0300"
    assert b"<published>2015-12-17T00:30:00+03:00</published>" in client.get("/feed/atom/").content


def test_the_name_of_a_story_outlives_its_address(client):
    article = make_article()
    before = read(client, "/feed/rss/").entries[0].id
    article.slug, article.edition = "another", "en"
    article.save()
    entry = read(client, "/en/feed/rss/").entries[0]
    assert entry.id == before
    assert entry.guidislink is False


def test_it_is_signed_by_people_else_by_the_agency(client):
    file_everywhere(headline="Signed", byline_text="A. Guest")
    make_article(headline="Wire", source=make_source(), published_at=moment("2015-12-16 10:00"))
    assert [entry.author for entry in read(client, "/feed/rss/").entries] == ["Anna Vershinina, A. Guest", "North Wire"]


def test_each_item_says_its_language(client):
    make_article(language="en")
    rss = etree.fromstring(client.get("/feed/rss/").content)
    assert rss.findtext(".//item/{http://purl.org/dc/elements/1.1/}language") == "en"


def test_letters_that_xml_cannot_write_are_left_out(client):
    article = make_article()
    type(article).objects.filter(pk=article.pk).update(headline="A\x0bB\ufffe & <C>", body="<p>\x01One ]]> two</p>")
    [entry] = read(client, "/feed/rss/").entries
    assert entry.title == "AB & <C>"
    assert "One ]]> two" in entry.content[0].value


def test_thirty_at_most(client):
    for _ in range(32):
        make_article()
    assert len(read(client, "/feed/atom/").entries) == 30


def test_the_pages_name_their_feeds(client):
    file_everywhere()
    page = client.get("/tag/rivers/").content.decode()
    assert 'href="http://testserver/tag/rivers/feed/rss/"' in page
    assert 'href="http://testserver/feed/atom/"' in client.get("/").content.decode()
