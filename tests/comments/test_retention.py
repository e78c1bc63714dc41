"""Addresses, mailboxes and refused words go when their time is over, by the worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments import retention, writing
from comments.models import Report, Subscription
from comments.moves import what_happened
from comments.receipts import receipt_url
from portal import chores
from tests.cast import boris, make_comment, masha

pytestmark = pytest.mark.django_db


def ago(days: int):
    return timezone.now() - timedelta(days=days)


def kept(comment) -> tuple:
    comment.refresh_from_db()
    return comment.address, comment.email, comment.name


@pytest.mark.parametrize(("days", "address"), [(29, "203.0.113.0"), (31, "")])
def test_addresses_go_after_a_month(days, address):
    comment = make_comment(address="203.0.113.0", sent_at=ago(days), state="published")
    report = Report.objects.create(comment=comment, reason="insult", address="203.0.113.0", at=ago(days))
    chores.enqueue_due()
    report.refresh_from_db()
    assert kept(comment) == (address, "vera@example.org", "Vera")
    assert report.address == address


def test_the_terms_are_settings(settings):
    settings.COMMENT_ADDRESS_DAYS = 2
    comment = make_comment(address="203.0.113.0", sent_at=ago(3))
    assert (retention.forget_old()["addresses"], kept(comment)[0]) == (1, "")


def test_mailboxes_of_guests_go_after_a_year():
    old, new = make_comment(sent_at=ago(366)), make_comment(sent_at=ago(364))
    own = make_comment(sent_at=ago(366), user=boris())
    wanted = make_comment(sent_at=ago(366))
    Subscription.objects.create(comment=wanted, confirmed_at=ago(365))
    retention.forget_old()
    assert [kept(comment)[1] for comment in (old, new, own, wanted)] == [""] + ["vera@example.org"] * 3


@pytest.mark.parametrize("state", ["declined", "spam", "withdrawn"])
def test_refused_words_go_after_ninety_days(state):
    old = make_comment(state=state, decided_at=ago(91), reason="Off topic")
    new = make_comment(state=state, decided_at=ago(89))
    assert retention.forget_old()["words"] == 1
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.text, old.name, old.email, old.state) == ("", "", "", state)
    assert (old.decided_at < ago(90), old.erased_at is not None, new.text != "") == (True, True, True)
    assert old.decisions.get().verb == "forget"
    assert retention.forget_old()["words"] == 0


def test_the_log_the_desk_and_the_receipt_say_that_it_was_the_calendar(client, caplog):
    old, own = (make_comment(state="declined", decided_at=ago(91)) for _turn in range(2))
    writing.erase(own)
    receipts = [receipt_url(comment) for comment in (old, own)]
    with caplog.at_level("INFO", "comments.chores"):
        chores.enqueue_due()
    assert "the words of 1 refused comments" in caplog.text
    client.force_login(masha())
    log = client.get(f"/en/admin/comments/comment/{old.pk}/change/").content.decode()
    assert "erased by the calendar: its term was over" in log
    desk = client.get("/en/admin/comments/comment/?state=all").content.decode()
    assert (desk.count("Erased by the calendar"), desk.count("Erased by the writer")) == (1, 1)
    assert ["истёк" in client.get(address).content.decode() for address in receipts] == [True, False]
    old.refresh_from_db()
    assert "истёк срок его хранения" in str(what_happened(old))


@pytest.mark.parametrize("state", ["published", "waiting", "answered"])
def test_others_stay(state):
    comment = make_comment(state=state, decided_at=ago(300), sent_at=ago(300))
    retention.forget_old()
    comment.refresh_from_db()
    assert comment.text.startswith("A good story")
