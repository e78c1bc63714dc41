"""What editors put on the front page by hand, and what readers then see there."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.utils import timezone
from lxml import html

from articles.frontpage import verbs
from articles.frontpage.layout import set_out
from articles.models import BreakingLine, Pin, State
from tests.cast import boris, egor, make_article, moment
from tests.together import at_once

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def shown(client, address: str = "/") -> list[str]:
    page = html.fromstring(client.get(address).content.decode())
    return [link.text for link in page.xpath("//*[contains(@class, 'card-headline')]/a")]


@pytest.fixture
def stories(client):
    """Nine of them, the newest first."""
    found = [make_article(published_at=moment(f"2015-12-17 0{hour}:00")) for hour in range(9)]
    return found[::-1]


def pin(story, slot=0, *, by=None, until=None, seen=None, edition="ru"):
    by = by or egor()
    return verbs.pin(story, edition=edition, slot=slot, until=until or timezone.now() + DAY, by=by, seen=seen)


def test_a_pinned_story_stands_in_its_place(client, stories, django_capture_on_commit_callbacks):
    assert shown(client)[0] == stories[0].headline
    with django_capture_on_commit_callbacks(execute=True):
        pin(stories[7], 0)
    assert shown(client)[:5] == [stories[number].headline for number in (7, 0, 1, 2, 3)]


def test_no_story_stands_twice(stories):
    by = egor()
    pin(stories[0], 2, by=by)
    page = set_out("ru")
    assert [story.pk for story in page.stories()] == [stories[n].pk for n in (1, 2, 0, 3, 4, 5, 6, 7, 8)]


def test_pinned_anew_it_leaves_the_former_place(stories):
    by = egor()
    pin(stories[5], 0, by=by)
    pin(stories[5], 1, by=by)
    assert list(Pin.objects.active().values_list("slot", flat=True)) == [1]


def test_a_place_falls_back_to_the_newest_when_its_time_is_over(client, store_in_files):
    with time_machine.travel("2015-12-16 10:00:00+00:00", tick=False):
        make_article(headline="New")
        old = make_article(headline="Old", published_at=moment("2015-12-16 08:00"))
        pin(old, until=moment("2015-12-16 10:02"))
        assert shown(client) == ["Old", "New"]
    with time_machine.travel("2015-12-16 10:02:01+00:00", tick=False):
        assert shown(client) == ["New", "Old"]


def test_a_withdrawn_story_leaves_its_place(stories):
    pin(stories[3])
    stories[3].state = State.WITHDRAWN
    stories[3].save()
    assert set_out("ru").lead == stories[0]


def test_with_nothing_but_a_story_pinned_lower_it_leads(client):
    story = make_article()
    pin(story, 3)
    assert shown(client) == [story.headline]


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW, State.WITHDRAWN])
def test_only_what_is_or_will_be_public_can_be_pinned(state):
    with pytest.raises(verbs.PinRefused):
        pin(make_article(state=state))


def test_a_story_of_the_other_edition_is_refused():
    with pytest.raises(verbs.PinRefused):
        pin(make_article(edition="en"))


def test_a_stranger_may_not(stories):
    with pytest.raises(verbs.PinRefused):
        pin(stories[0], by=boris())


def test_what_was_not_seen_there_is_not_replaced(stories):
    by = egor()
    first = pin(stories[1], by=by)
    with pytest.raises(verbs.PinRefused):
        pin(stories[2], by=by)
    pin(stories[2], by=by, seen=first.pk)
    assert set_out("ru").lead == stories[2]


def test_the_former_pins_stay_as_a_log(stories):
    by = egor()
    first = pin(stories[1], by=by)
    verbs.unpin(edition="ru", slot=0, by=by, seen=first.pk)
    first.refresh_from_db()
    assert (first.by, first.until <= timezone.now(), Pin.objects.active().count()) == (by, True, 0)


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_at_once_one_is_told():
    by, stories = egor(), [make_article(), make_article()]

    def press(story):
        with suppress(verbs.PinRefused):
            pin(story, by=by)
            return story

    pinned = at_once(*[partial(press, story) for story in stories])
    assert (pinned.count(None), Pin.objects.active().count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_lines_at_once_one_stands():
    by = egor()
    at_once(*[partial(line, text, by=by) for text in ("One", "Two")])
    assert BreakingLine.objects.active().count() == 1


def line(text="The bridge is open", *, by=None, **fields):
    return verbs.break_news(text, edition="ru", until=timezone.now() + DAY, by=by or egor(), **fields)


def breaking(client) -> list[str]:
    page = html.fromstring(client.get("/").content.decode())
    return [" ".join(found.text_content().split()) for found in page.xpath("//p[@class='breaking']")]


def test_a_breaking_line_ends_by_itself(client, store_in_files):
    with time_machine.travel("2015-12-16 10:00:00+00:00", tick=False):
        by = egor()
        verbs.break_news("Мост открыт", edition="ru", until=moment("2015-12-16 10:02"), by=by)
        assert breaking(client) == ["Срочно Мост открыт"]
    with time_machine.travel("2015-12-16 10:02:01+00:00", tick=False):
        assert breaking(client) == []


def test_a_line_in_another_language_says_so(client):
    line()
    assert '<span lang="en">The bridge is open</span>' in client.get("/").content.decode()


def test_a_line_waits_for_its_story(client):
    line(article=make_article(state=State.DRAFT))
    assert breaking(client) == []


def test_a_second_line_replaces_the_first(client):
    by = egor()
    line("First", by=by)
    line("Second", by=by)
    assert breaking(client) == ["Срочно Second"]
    verbs.end_news(edition="ru", by=by)
    assert BreakingLine.objects.active().count() == 0
