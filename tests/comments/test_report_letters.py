"""Letters to whoever reported a comment: that it has come, and what was decided; nobody's mailbox is filled."""

from datetime import timedelta

import pytest
from django.core import mail

from comments import moderation, report_mail, reporting
from comments.models import Comment, Report
from tests.cast import boris, make_article, make_comment, masha
from tests.comments.steps import reader
from tests.comments.test_report import NOTICE, send

pytestmark = pytest.mark.django_db
SECRET = "Article 128.1, and buy cheap watches"


def public(edition: str = "ru") -> Comment:
    return make_comment(make_article(edition=edition, language=edition, headline="The mill"), state="published")


def filed(comment: Comment) -> Report:
    words = {"reason": "illegal", "text": SECRET, "name": "Vera", "email": "vera@example.org"}
    return reporting.file(comment, words, user=boris())


@pytest.fixture
def sent(django_capture_on_commit_callbacks):
    """Does something, and returns the letters that leave after it."""

    def work(doing, *args, **kwargs) -> list:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            doing(*args, **kwargs)
        return list(mail.outbox)

    return work


@pytest.mark.parametrize(
    ("edition", "subject", "reason"),
    [("ru", "Мы получили вашу жалобу", "нарушает закон"), ("en", "We have received your report", "breaks the law")],
)
def test_a_notice_is_acknowledged_at_once(edition, subject, reason, sent):
    comment = public(edition)
    [letter] = sent(send, reader(), comment, text=SECRET, **NOTICE)
    report = Report.objects.get()
    assert (letter.to, letter.subject.startswith(subject)) == (["vera@example.org"], True)
    assert (f"{report.pk}" in letter.body, reason in letter.body, "The mill" in letter.body) == (True, True, True)
    assert f"http://testserver{comment.get_absolute_url()}" in letter.body
    assert (SECRET in letter.body, "Vera" in letter.body) == (False, False)
    assert report.acknowledged_at is not None
    assert sent(report_mail.acknowledge.call, report.pk) == []  # the worker may be told twice


def test_no_address_no_letter(sent):
    assert sent(send, reader(), public()) == []
    assert Report.objects.get().acknowledged_at is None


@pytest.mark.parametrize(("verb", "words"), [("reopen", "больше нет"), (None, "Комментарий остаётся")])
def test_the_outcome_is_told_when_the_report_is_dealt_with(verb, words, sent):
    comment, moderator = public(), masha()
    assert len(sent(filed, comment)) == 1
    if verb:
        getattr(moderation, verb)(comment, by=moderator)
    [letter] = sent(reporting.close, Report.objects.get(), by=moderator)
    assert letter.subject.startswith("Решение по вашей жалобе")
    assert (words in letter.body, "http://testserver/page/contacts/" in letter.body) == (True, True)
    assert (comment.get_absolute_url() in letter.body) is (verb is None)
    assert sent(reporting.close, Report.objects.get(), by=moderator) == []


def test_strange_mailboxes_get_five_a_day_and_ones_own_all(settings, sent):
    settings.TESTING = False
    person = boris()
    words = {"reason": "illegal", "text": SECRET, "name": "Vera"}
    for address, number in (("stranger@example.org", 5), ("Boris@example.org", 7)):
        comments = [public() for _turn in range(7)]
        letters = [
            letter
            for comment in comments
            for letter in sent(reporting.file, comment, words | {"email": address}, user=person)
        ]
        assert len(letters) == number


def test_a_mail_server_that_is_down_is_asked_again(monkeypatch, sent):
    report = Report.objects.create(comment=public(), reason="illegal", email="vera@example.org")
    later = []
    monkeypatch.setattr(report_mail, "enqueue_later", lambda job, wait, *args, **more: later.append((wait, more)))
    monkeypatch.setattr(report_mail, "_letter", lambda *args: 1 / 0)
    for failures in range(4):
        with pytest.raises(ZeroDivisionError):
            report_mail.acknowledge.call(report.pk, failures)
    report.refresh_from_db()
    assert (report.acknowledged_at, len(later), later[0]) == (None, 3, (timedelta(minutes=1), {"failures": 1}))
