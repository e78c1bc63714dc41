"""The first page of the admin: what waits for whom, what goes out today; every number leads to the work behind it."""

from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone
from lxml import html

from articles import workflow
from articles.models import Beat, Reads, State
from comments.models import MistakeReport, Report
from portal.newsroom.models import LinkCheck
from tests.articles.admin.desk import signed_in
from tests.cast import boris, chief, egor, make_article, make_comment, make_section, masha, moment, rita
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
PAGE = "/en/admin/"


@pytest.fixture(autouse=True)
def afternoon():
    cache.clear()
    with time_machine.travel("2026-12-01 12:00:00+00:00", tick=False):  # three o'clock in the newsroom
        yield


def desk_of(user):
    return signed_in(user).get(PAGE).context["desk"]


def numbers(user) -> dict[str, int]:
    return {tile.name: tile.number for tile in desk_of(user).tiles}


def busy_newsroom():
    """One of each that may wait, two of some."""
    now = timezone.now()
    story = make_article(published_at=moment("2026-12-01 06:00"), headline="Out at six")
    make_article(published_at=moment("2026-12-01 18:00"), headline="Out at night")
    make_article(state=State.REVIEW)
    for hours in (1, 30):
        make_comment(story, sent_at=now - timedelta(hours=hours))
    report = {"comment": make_comment(story, state="published", read_at=now), "reason": "other"}
    Report.objects.create(**report)
    Report.objects.create(**report, closed_at=now)
    MistakeReport.objects.create(article=story, text="It is the other bank")
    LinkCheck.objects.create(url="https://dead.org", failing_since=now - timedelta(days=2))
    Reads.objects.create(article=story, day=timezone.localdate(), count=7)
    return story


def test_it_counts_what_waits_and_since_when():
    busy_newsroom()
    tiles = {tile.name: tile for tile in desk_of(chief()).tiles}
    assert {name: tile.number for name, tile in tiles.items()} == {
        "review": 1,
        "changed": 0,
        "comments": 2,
        "unread": 2,
        "reports": 1,
        "mistakes": 1,
        "failures": 1,
        "to-come": 1,
        "out": 1,
    }
    assert timezone.now() - tiles["comments"].since == timedelta(hours=30)
    assert tiles["to-come"].next_at == moment("2026-12-01 18:00")


def test_every_number_leads_to_the_work_behind_it():
    story = busy_newsroom()
    client = signed_in(chief())
    page = html.fromstring(client.get(PAGE).content.decode())
    for tile in page.xpath("//li[contains(@class, 'desk-tile')]/a"):
        assert client.get(tile.get("href")).status_code == 200
    [out] = page.xpath("//li[contains(@class, 'desk-tile-out')]/a/@href")
    listed = client.get(out).content.decode()
    assert story.headline in listed and "Out at night" not in listed
    [read] = page.xpath("//section[@aria-labelledby='desk-read']//li")
    assert read.text_content().split() == ["7", "Out", "at", "six"]


def test_each_sees_what_concerns_them():
    busy_newsroom()
    assert set(numbers(masha())) == {"comments", "unread", "reports", "to-come", "out"}
    assert set(numbers(rita())) == {"to-come", "out"}
    assert "reports" not in numbers(egor())
    assert signed_in(boris()).get(PAGE).status_code == 302


def test_an_editor_with_a_beat_is_told_of_that_beat():
    story = make_article(state=State.REVIEW, section=make_section("world"))
    other = make_article(state=State.REVIEW)
    for article in (story, other):
        MistakeReport.objects.create(article=article, text="It is the other bank")
    user = egor()
    Beat.objects.create(user=user).sections.add(story.section)
    desk = desk_of(user)
    assert desk.review == [story]
    assert {tile.name: tile.number for tile in desk.tiles if tile.number} == {"review": 1, "mistakes": 1}


def test_a_reporter_sees_what_came_back_and_why():
    reporter = rita()
    story = make_article(state=State.DRAFT, created_by=reporter)
    waiting = make_article(state=State.REVIEW, created_by=reporter)
    make_article(state=State.REVIEW)
    workflow.submit(story, by=reporter)
    workflow.return_to_draft(story, by=egor(), reason="Ask the ferryman too")
    desk = desk_of(reporter)
    assert (desk.drafts, desk.review) == ([story], [waiting])
    assert "Returned: Ask the ferryman too" in " ".join(signed_in(reporter).get(PAGE).content.decode().split())


def test_the_day_is_told_hour_by_hour_and_the_week_after_it():
    busy_newsroom()
    make_article(published_at=moment("2026-12-03 18:00"), headline="Out on Thursday")
    desk = desk_of(egor())
    assert [event.article.headline for event in desk.today.events] == ["Out at six", "Out at night"]
    assert [event.article.headline for event in desk.later] == ["Out on Thursday"]


def test_an_empty_newsroom_is_calm():
    page = signed_in(egor()).get(PAGE).content.decode()
    assert page.count("desk-tile-none") == 8
    assert "No story waits for review." in page and "Nothing in this time." in page


def with_beat():
    user = egor()
    Beat.objects.create(user=user).sections.add(make_section("world"))
    return user


@pytest.mark.parametrize("person", [chief, egor, masha, rita, with_beat])
def test_it_asks_twelve_times_at_most_even_when_nothing_is_kept(person, django_assert_max_num_queries):
    busy_newsroom()
    make_link()
    client = signed_in(person())
    client.get(PAGE)
    cache.clear()
    with django_assert_max_num_queries(12):
        assert client.get(PAGE).status_code == 200
