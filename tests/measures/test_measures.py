import pytest
from django.http import HttpResponse

from portal.models import User
from tests.measures import __main__ as measures
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
    assert 0 < answer.least <= answer.median


@pytest.mark.django_db
def test_a_page_that_fails_is_no_measurement():
    with pytest.raises(RuntimeError, match="people: answered 500"):
        asked("people", lambda: HttpResponse(status=500))
