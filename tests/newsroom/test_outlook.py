"""What goes out today and this week, in the newsroom's days."""

from datetime import date

import pytest
import time_machine
from django.utils.translation import override

from articles.models import State
from portal.newsroom.outlook.coming import outlook
from tests.articles.admin.desk import signed_in
from tests.cast import boris, egor, make_article, masha, moment

pytestmark = pytest.mark.django_db
NOW = "2026-12-01 09:00:00+00:00"  # noon in Moscow


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOW, tick=False), override("ru"):
        yield


def events(day: int) -> list[tuple]:
    return [
        (event.article.headline, str(event.kind), event.at and event.at.hour) for event in outlook().days[day].events
    ]


def test_each_kind_stands_on_its_day():
    make_article(headline="Out", published_at=moment("2026-12-01 06:00"))
    make_article(headline="Later", published_at=moment("2026-12-01 18:00"), expires_at=moment("2026-12-03 10:00"))
    make_article(headline="Idea", state=State.DRAFT, planned_for=date(2026, 12, 1))
    make_article(headline="Held", state=State.REVIEW, embargo_until=moment("2026-12-02 07:00"))
    make_article(headline="Far", published_at=moment("2026-12-20 18:00"))
    assert events(0) == [("Idea", "в плане", None), ("Out", "вышел", 6), ("Later", "выходит", 18)]
    assert events(1) == [("Held", "конец эмбарго", 7)]
    assert events(2) == [("Later", "уходит с сайта", 10)]
    assert sum(len(day.events) for day in outlook().days) == 5


def test_a_day_is_a_day_of_the_newsroom():
    make_article(headline="Late", published_at=moment("2026-12-01 20:59"))
    make_article(headline="Early", published_at=moment("2026-12-01 21:01"))
    assert ([event[0] for event in events(0)], [event[0] for event in events(1)]) == (["Late"], ["Early"])


def test_a_plan_is_not_a_publication_and_a_passed_one_is_told():
    late = make_article(state=State.DRAFT, planned_for=date(2026, 11, 30))
    make_article(planned_for=date(2026, 11, 30), published_at=moment("2026-11-30 10:00"))
    assert outlook().late == [late]
    assert not late.is_public


def test_two_queries_however_much_there_is(django_assert_num_queries):
    for _ in range(30):
        make_article(published_at=moment("2026-12-02 18:00"))
    with django_assert_num_queries(2):
        outlook()


@pytest.mark.parametrize(("person", "status"), [(egor, 200), (masha, 200), (boris, 302)])
def test_who_sees_it(person, status):
    assert signed_in(person()).get("/admin/outlook/").status_code == status


def test_empty_days_say_so():
    assert signed_in(egor()).get("/en/admin/outlook/").content.decode().count("Nothing yet") == 7
