"""Cold pages ask the database a few times, however many stories there are."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.utils import timezone

from articles.models import Byline
from tests.cast import make_article, make_author, make_section, make_source, make_tag

pytestmark = pytest.mark.django_db

# Site settings, the pages of the site, the menu, changes that are due stand in every number. The front page
# asks once a section more, and once what readers talk about.
COLD = {
    "/": 15,
    "/society/": 9,
    "/tag/rivers/": 9,
    "/feed/rss/": 7,
    "/feed/json/": 7,
    "/feeds/": 5,
    f"/sitemap-ru-{timezone.localdate():%Y-%m}.xml": 4,
    "/sitemap.xml": 4,
    "/nowhere/": 11,  # three for the words of the address
}
MORE_ON_POSTGRES = {"/nowhere/": 4}  # the time that each of three searches may take, and where the newest end
STORY = 16


def fill(stories: int):
    for number in range(stories):
        article = make_article(source=make_source(), section=make_section("world" if number % 2 else "society"))
        article.tags.add(make_tag())
        Byline.objects.create(article=article, author=make_author())
    return article


def queries(client, address, counting) -> int:
    for name in ("default", "pages", "marks"):
        caches[name].clear()
    with counting() as counted:
        client.get(address)
    return len(counted)


@pytest.fixture
def counting(django_db_blocker):
    from django.test.utils import CaptureQueriesContext

    return lambda: CaptureQueriesContext(connection)


@pytest.mark.parametrize(("address", "asked"), COLD.items())
def test_as_often_for_a_hundred_stories_as_for_forty(client, counting, address, asked):
    if connection.vendor == "postgresql":
        asked += MORE_ON_POSTGRES.get(address, 0)
    fill(40)
    assert queries(client, address, counting) == asked
    fill(60)
    assert queries(client, address, counting) == asked


def test_a_story_asks_as_often_in_a_large_archive(client, counting):
    article = fill(40)
    assert queries(client, article.get_absolute_url(), counting) == STORY
    fill(60)
    assert queries(client, article.get_absolute_url(), counting) == STORY


def test_a_kept_page_asks_nothing(client, django_assert_num_queries):
    article = fill(3)
    for address in ("/", "/society/", article.get_absolute_url(), "/feed/rss/"):
        client.get(address)
        with django_assert_num_queries(0):
            client.get(address)
