"""Absurd addresses are not found; on no database do they break anything."""

import pytest

from tests.cast import make_article, make_section

pytestmark = pytest.mark.django_db

HUGE = "9" * 30
ABSURD = [
    f"/society/{HUGE}-story/",
    f"/society/{HUGE}/",
    "/society/999999999999999999-story/",
    "/society/9223372036854775808-story/",
    "/society/0-story/",
    "/society/-1-story/",
    "/society/\u0661-story/",
    "/society/?page=0",
    "/society/?page=-1",
    "/society/?page=abc",
    "/society/?page=",
    "/society/?page=1.5",
    "/society/?page=\u0661",
    "/society/?page=01",
    "/society/?page=2",
    f"/society/?page=1{'0' * 30}",
    "/0000/",
    "/0999/",
    "/9999/",
    "/9999999/",
    f"/{HUGE * 6}/",
    "/2015/00/",
    "/2015/13/",
    "/2015/1/",
    "/2015/02/30/",
    "/2015/12/32/",
    "/2015/12/00/",
    "/9999/12/31/",
    "/0001/01/01/",
    "/9999/feed/rss/",
    "/2015/13/feed/atom/",
    "/2015/feed/pdf/",
    "/nothing/",
    "/nothing/feed/rss/",
    f"/{'x' * 190}/",
    f"/tag/{'x' * 190}/",
    "/tag/nothing/",
    "/author/nothing/",
    "/source/nothing/",
    "/page/nothing/",
    "/sitemap-ru-2015-00.xml",
    "/sitemap-ru-2015-12-999999.xml",
    "/sitemap-lists-de.xml",
]


@pytest.mark.parametrize("address", ABSURD)
@pytest.mark.parametrize("edition", ["", "/en"])
def test_it_is_not_found(client, edition, address):
    make_article(section=make_section())
    assert client.get(edition + address).status_code == 404


@pytest.mark.parametrize("address", ["/%00/", "/tag/%00/", "/society/?page=%00", "/society/?page=%ED%A0%80"])
def test_what_no_browser_sends_is_refused(client, address):
    make_section()
    assert client.get(address).status_code in (400, 404)


def test_an_unknown_parameter_changes_nothing(client):
    make_article()
    assert client.get("/society/?utm_source=letter").content == client.get("/society/").content
