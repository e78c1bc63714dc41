import json

import pytest
from django.http import HttpResponse

from portal.models import User
from tests.measures import __main__ as measures
from tests.measures import goals, growth
from tests.measures.asking import asked


def test_without_a_name_it_lists_what_there_is(capsys):
    assert measures.main([]) == measures.main(["no-such-measure"]) == 2
    listed = capsys.readouterr().out
    assert "  guards       What the guards hold of good and bad comments" in listed
    assert "  desk         The moderators' desk" in listed


@pytest.mark.django_db
def test_a_page_is_asked_for_until_there_is_a_median():
    turns = []

    def ask() -> HttpResponse:
        turns.append(User.objects.count())
        return HttpResponse()

    answer = asked("people", ask, times=3)
    assert len(turns) == 4  # one warms up
    assert (answer.name, answer.queries) == ("people", 1)
    assert answer.median > 0


@pytest.mark.django_db
def test_a_page_that_fails_is_no_measurement():
    with pytest.raises(RuntimeError, match="people: answered 500"):
        asked("people", lambda: HttpResponse(status=500))


def test_growth_is_told_only_of_what_takes_time():
    assert growth.ratio(3, 9) == 1
    assert growth.ratio(5, 30) == 3
    assert growth.ratio(100, 90) == 0.9


def test_what_misses_its_goal_fails_the_command(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    reached, missed = goals.row("front", 1.204, 1.3, "x"), goals.row("tag", 2, 1.3, "x")
    assert goals.report("growth", [reached]) == 0
    assert goals.report("growth", [reached, missed]) == 1
    assert json.loads((tmp_path / "data/growth.json").read_text()) == [
        {"name": "front", "value": 1.2, "goal": 1.3, "unit": "x", "ok": True},
        {"name": "tag", "value": 2, "goal": 1.3, "unit": "x", "ok": False},
    ]
    assert "False tag: 2 x (goal 1.3)" in capsys.readouterr().out
