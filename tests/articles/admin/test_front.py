"""The desk of the front page, by both who may and who may not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import BreakingLine, Pin
from tests.cast import egor, make_article, masha

pytestmark = pytest.mark.django_db
DESK = "/admin/articles/pin/ru/"


@pytest.fixture
def editor(client):
    client.force_login(egor())
    return client


def pinned(story, **words) -> dict:
    return {f"slot0-{name}": value for name, value in ({"article": story.pk, "term": "24"} | words).items()}


def test_an_editor_pins_and_unpins(editor):
    story = make_article()
    answer = editor.post(f"{DESK}0/pin/", pinned(story), follow=True)
    assert answer.redirect_chain == [(DESK, 302)]
    pin = Pin.objects.get()
    assert (pin.article, pin.slot, pin.by.username) == (story, 0, "egor")
    assert timedelta(hours=23) < pin.until - timezone.now() <= timedelta(hours=24)
    editor.post(f"{DESK}0/unpin/", {"seen": pin.pk})
    assert not Pin.objects.active().exists()


def test_the_list_leads_to_the_desk(editor):
    assert editor.get("/admin/articles/pin/").url == DESK


def test_the_desk_shows_what_readers_see(editor):
    stories = [make_article() for _ in range(3)]
    page = editor.get(DESK).content.decode()
    assert [page.count(story.headline) for story in stories] == [1, 1, 1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"article": "999999999"}, "Этого материала уже нет."),
        ({"article": "x"}, "Этого материала уже нет."),
        ({"term": "exactly"}, "Укажите, до какого времени."),
        ({"term": "exactly", "until": "2015-01-01T10:00"}, "Это время уже прошло."),
        ({"term": "exactly", "until": "99"}, "Введите правильную дату и время."),
        ({"term": "900"}, "Выберите корректный вариант"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(editor, words, said):
    answer = editor.post(f"{DESK}0/pin/", pinned(make_article(), **words))
    assert (answer.status_code, Pin.objects.count()) == (422, 0)
    assert said in answer.content.decode()


def test_a_time_that_the_clock_skips_is_refused(editor, settings):
    settings.TIME_ZONE = "Europe/Berlin"
    year = timezone.now().year + 1
    last_sunday = max(day for day in range(25, 32) if timezone.datetime(year, 3, day).weekday() == 6)  # noqa: DTZ001
    words = {"term": "exactly", "until": f"{year}-03-{last_sunday}T02:30"}
    with timezone.override("Europe/Berlin"):
        answer = editor.post(f"{DESK}0/pin/", pinned(make_article(), **words))
    assert (answer.status_code, Pin.objects.count()) == (422, 0)


def test_a_line_is_put_up_and_taken_down(editor):
    words = {"breaking-text": "Мост открыт", "breaking-term": "3"}
    editor.post(f"{DESK}breaking/", words)
    assert BreakingLine.objects.active().get().text == "Мост открыт"
    editor.post(f"{DESK}calm/")
    assert not BreakingLine.objects.active().exists()


def test_an_empty_or_endless_line_is_refused(editor):
    for text in ("", "ы" * 161):
        answer = editor.post(f"{DESK}breaking/", {"breaking-text": text, "breaking-term": "3"})
        assert (answer.status_code, BreakingLine.objects.count()) == (422, 0)


def test_a_line_to_a_story_of_the_other_edition_is_refused(editor):
    words = {"breaking-text": "Bridge", "breaking-term": "3", "breaking-article": make_article(edition="en").pk}
    assert editor.post(f"{DESK}breaking/", words).status_code == 422


@pytest.mark.parametrize("address", ["", "0/pin/", "0/unpin/", "breaking/", "calm/"])
def test_a_moderator_may_not(client, address):
    client.force_login(masha())
    answer = client.post(DESK + address) if address else client.get(DESK)
    assert answer.status_code == 403


def test_there_are_no_other_places(editor):
    assert editor.post(f"{DESK}6/pin/").status_code == 404


def test_asked_as_often_however_many_stories_there_are(editor, django_assert_max_num_queries):
    for _ in range(30):
        make_article()
    with django_assert_max_num_queries(16):
        editor.get(DESK)
