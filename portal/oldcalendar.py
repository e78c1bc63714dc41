"""The Julian calendar, by which the Church keeps its feasts: a date of the old style beside that of the new."""

from datetime import date

from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

# Days between the two beginnings: Python counts from 1 January of the year 1 by the Gregorian rule,
# which the Julian calendar calls 3 January
_SHIFT = 2
_FOUR_YEARS = 1461


def julian(day: date) -> tuple[int, int, int]:
    """Year, month and day of the old style; a plain tuple, since 29 February 1900 is a date there and none here."""
    cycles, rest = divmod(day.toordinal() + _SHIFT - 1, _FOUR_YEARS)
    in_cycle = min(rest // 365, 3)
    year, of_year = cycles * 4 + in_cycle + 1, rest - in_cycle * 365
    lengths = (31, 29 if in_cycle == 3 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    for month, length in enumerate(lengths, start=1):
        if of_year < length:
            return year, month, of_year + 1
        of_year -= length
    raise AssertionError("a year has no more days")


def old_style(day: date) -> str:
    """`4 декабря ст. ст.`, `December 4, Old Style`; with the year where it is another."""
    year, month, number = julian(day)
    month_name = dateformat.format(date(2000, month, 1), pgettext("format of the month", "F"))
    words = {"day": number, "month": month_name, "year": year}
    if year != day.year:
        return _("%(month)s %(day)s, %(year)s, Old Style") % words
    return _("%(month)s %(day)s, Old Style") % words
