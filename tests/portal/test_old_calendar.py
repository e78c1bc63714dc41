"""The date of the old calendar: right over the centuries, off by default, never what machines read."""

from datetime import date

import pytest
import time_machine
from django.core.cache import caches
from django.utils.translation import override
from lxml import html

from portal.models import SiteSettings
from portal.oldcalendar import julian, old_style
from tests.cast import make_article, moment

DATES = {
    date(2015, 12, 17): (2015, 12, 4),
    date(2026, 1, 7): (2025, 12, 25),
    date(2026, 1, 14): (2026, 1, 1),
    date(1918, 2, 14): (1918, 2, 1),
    date(1900, 3, 13): (1900, 2, 29),
    date(1700, 1, 1): (1699, 12, 22),
    date(1582, 10, 15): (1582, 10, 5),
    date(2100, 3, 14): (2100, 2, 29),
}


def test_known_dates():
    assert {day: julian(day) for day in DATES} == DATES


def test_in_both_languages_and_with_another_year():
    with override("ru"):
        assert old_style(date(2015, 12, 17)) == "4 декабря ст. ст."
        assert old_style(date(2026, 1, 7)) == "25 декабря 2025 г. ст. ст."
    with override("en"):
        assert old_style(date(2015, 12, 17)) == "December 4, Old Style"


@pytest.mark.django_db
def test_it_stands_beside_the_new_one_where_the_site_wants_it(client):
    with time_machine.travel("2015-12-17 12:00:00+00:00", tick=False):
        article = make_article(published_at=moment("2015-12-17 10:00"))
        places = ["/", article.get_absolute_url(), "/2015/12/17/"]
        assert [place for place in places if "ст. ст." in client.get(place).content.decode()] == []
        SiteSettings(old_calendar=True).save()
        caches["pages"].clear()
        for place in places:
            page = html.fromstring(client.get(place).content.decode())
            assert "4 декабря ст. ст." in page.text_content(), place
            assert [time for time in page.xpath("//time") if "ст. ст." in time.text_content()] == []
            assert [when for when in page.xpath("//time/@datetime") if not when.startswith("2015-12-17")] == []
