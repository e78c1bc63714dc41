import pytest
from lxml import html

from tests.cast import make_section

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("edition", "heading"), [("", "Ленты"), ("/en", "Feeds")])
def test_every_feed_it_names_is_there(client, edition, heading):
    make_section()
    page = html.fromstring(client.get(f"{edition}/feeds/").content.decode())
    assert page.xpath("//main//h1/text()") == [heading]
    feeds = [link for link in page.xpath("//main//a/@href") if "/feed/" in link]
    assert len(feeds) == 5 + 3
    assert all(link.startswith((f"{edition}/feed/", f"{edition}/society/")) for link in feeds)
    assert [client.get(link).status_code for link in feeds] == [200] * 8


def test_it_leads_to_the_feeds_of_the_other_edition(client):
    page = html.fromstring(client.get("/feeds/").content.decode())
    [link] = page.xpath("//main//a[@hreflang]")
    assert (link.get("href"), link.get("lang"), link.text) == ("/en/feeds/", "en", "Feeds of the English edition")


def test_a_new_section_is_named_at_once(client, django_capture_on_commit_callbacks):
    client.get("/feeds/")
    with django_capture_on_commit_callbacks(execute=True):
        make_section("rivers", name_ru="Реки")
    assert "/rivers/feed/rss/" in client.get("/feeds/").content.decode()


def test_the_footer_leads_there(client):
    assert 'href="/feeds/"' in client.get("/").content.decode()
