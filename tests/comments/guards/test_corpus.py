"""The guards on a corpus of our own: `python -m tests.measures guards` prints which ones they get wrong."""

import pytest

from portal.newsroom.starter import furnish
from tests.cast import make_author
from tests.measures.guards import held

pytestmark = pytest.mark.django_db


def share(kind: str) -> float:
    furnish()
    make_author()
    found = held(kind)
    return sum(bool(names) for _text, names in found) / len(found)


def test_most_of_the_bad_are_held():
    assert share("bad") >= 0.8


def test_and_hardly_any_of_the_good():
    assert share("good") <= 0.05
