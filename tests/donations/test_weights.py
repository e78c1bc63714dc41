"""Which link stands under which story."""

from collections import Counter
from datetime import timedelta

import pytest
import time_machine

from portal.donations.choice import choose
from tests.cast import make_article, moment
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
NOON = moment("2026-12-01 09:00")


def test_everybody_sees_the_same_all_day():
    for _number in range(4):
        make_link()
    article = make_article(published_at=NOON)
    chosen = set()
    for hours in (-8, 0, 11):
        with time_machine.travel(NOON + timedelta(hours=hours), tick=False):
            chosen.add(choose(article).link)
    assert len(chosen) == 1


def test_another_day_may_bring_another():
    links = {make_link() for _number in range(3)}
    article = make_article(published_at=NOON)
    chosen = set()
    for days in range(30):
        with time_machine.travel(NOON + timedelta(days=days), tick=False):
            chosen.add(choose(article).link)
    assert chosen == links


def test_weights_share_the_stories():
    light, heavy, _off = make_link(weight=1), make_link(weight=3), make_link(weight=100, is_on=False)
    article = make_article()
    with time_machine.travel(NOON, tick=False):
        counted = Counter()
        for pk in range(1, 201):
            article.pk = pk
            counted[choose(article).link] += 1
    assert set(counted) == {light, heavy}
    assert 125 < counted[heavy] < 175  # 150 of 200 by the weights


def test_a_weight_of_nought_never_breaks_the_page():
    """The form refuses it; a row may still have it."""
    make_link(weight=0)
    assert choose(make_article()).link is None
