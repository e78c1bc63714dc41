"""Work that comes back by itself: once in its time, however many servers ask."""

import pytest
import time_machine

from portal import chores
from portal.models import Chore
from tests.cast import moment

pytestmark = pytest.mark.django_db
ALL = [
    "comments.chores.forget_old",
    "comments.chores.report_week",
    "comments.chores.retrain",
    "comments.chores.score_waiting",
    "portal.chores.sweep",
    "portal.newsroom.chores.check_links",
]
OFTEN, WEEKLY = "comments.chores.score_waiting", "comments.chores.report_week"


def test_each_is_due_in_its_time():
    with time_machine.travel(moment("2026-01-01 12:00"), tick=False) as clock:
        assert chores.enqueue_due() == ALL
        assert chores.enqueue_due() == []
        clock.shift(24 * 3600 - 1)
        assert chores.enqueue_due() == [OFTEN]
        clock.shift(1)
        assert chores.enqueue_due() == [name for name in ALL if name not in (OFTEN, WEEKLY)]
    assert Chore.objects.count() == len(ALL)


def test_the_command_says_what_it_handed_over(capsys):
    from django.core.management import call_command

    call_command("chores")
    assert capsys.readouterr().out.split() == ALL


def test_what_another_server_has_taken_is_not_done_twice(monkeypatch):
    """Both have seen that it is due; the second UPDATE finds nothing."""
    name, (interval, _job) = next(iter(chores._chores.items()))
    assert [chores._claimed(name, interval) for _server in range(2)] == [True, False]
