"""The promise that every comment is read: what the first page tells, and the letter of the week."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from comments.reading import report_week, week_until
from tests.cast import egor, make_comment, masha
from tests.comments.desk.steps import signed_in

pytestmark = pytest.mark.django_db


def comments_of_a_week(read_by):
    now = timezone.now()
    make_comment(read_by=read_by, read_at=now, sent_at=now - timedelta(days=2))
    make_comment(sent_at=now - timedelta(days=8))
    make_comment(by_editors=True, state="published", sent_at=now - timedelta(days=1))
    make_comment(state="withdrawn", sent_at=now - timedelta(days=1))
    return now


def test_the_first_page_tells_how_many_nobody_has_opened():
    moderator = masha()
    now = comments_of_a_week(moderator)
    desk = signed_in(moderator).get("/en/admin/").context["desk"]
    [tile] = [tile for tile in desk.tiles if tile.name == "unread"]
    assert (tile.number, (now - tile.since).days) == (1, 8)


def test_a_week_knows_its_own_comments_only():
    now = comments_of_a_week(masha())
    week = week_until(now)
    assert (week.came, week.unread, week.all_opened) == (2, 0, True)
    assert (week_until(now - timedelta(days=7)).unread, week_until(now - timedelta(days=7)).all_opened) == (1, False)


def test_the_letter_of_the_week_goes_to_moderators():
    comments_of_a_week(masha())
    egor()
    assert report_week() == 1
    [letter] = mail.outbox
    assert letter.to == ["masha@example.org"]
    assert "Каждый из них открыт редакцией." in letter.body
    make_comment()
    report_week()
    assert "/admin/comments/comment/?state=all&flag=unread" in mail.outbox[1].body
