"""Mail about a decision: to whoever asked, in their language, after the minute of undoing, of what still stands."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from comments import moderation, notifications
from comments.models import Comment, Decision
from comments.receipts import receipt_url
from portal.models import SiteSettings
from tests.cast import make_article, make_comment, masha

ROOT = Path(__file__).resolve().parents[2]
TOLD = [
    ("approve", {}, "is published", "published your comment"),
    ("decline", {"reason": "Off topic."}, "not published", "Off topic."),
    ("privately", {"text": "Only you know"}, "privately", "Only you know"),
    ("answer", {"text": "Thank you"}, "answered", "The answer stands below it."),
]


def settled(comment, verb: str, **words) -> Decision:
    """The decision, and then what the worker does when the minute is over."""
    getattr(moderation, verb)(comment, by=masha(), **words)
    decision = comment.decisions.latest("pk")
    notifications.settle.call(decision.pk)
    return decision


@pytest.mark.django_db
@pytest.mark.parametrize(("verb", "words", "subject", "body"), TOLD)
def test_the_writer_who_asked_is_told(verb, words, subject, body):
    comment = make_comment(make_article(edition="en"), tell_by_mail=True)
    settled(comment, verb, **words)
    [letter] = mail.outbox
    assert (letter.to, subject in letter.subject, body in letter.body) == (["vera@example.org"], True, True)
    assert "http://testserver/en" + receipt_url(comment).removeprefix("/en") in letter.body
    assert (comment.get_absolute_url() in letter.body) == (verb in ("approve", "answer"))


@pytest.mark.django_db
def test_in_the_language_they_wrote_in():
    comment = make_comment(make_article(edition="en"), language="ru", tell_by_mail=True)
    settled(comment, "approve")
    assert mail.outbox[0].subject.startswith("Ваш комментарий опубликован")
    assert "http://testserver/receipt/" in mail.outbox[0].body


@pytest.mark.django_db
def test_nobody_who_did_not_ask_and_nothing_of_spam():
    settled(make_comment(), "approve")
    moderation.spam(make_comment(tell_by_mail=True), by=Decision.objects.get().by)
    assert mail.outbox == []


@pytest.mark.django_db
def test_nothing_of_what_was_undone_or_decided_otherwise():
    comment, moderator = make_comment(tell_by_mail=True), masha()
    undone = moderation.approve(comment, by=moderator)
    moderation.undo(undone, by=moderator)
    comment.refresh_from_db()
    stale = moderation.approve(comment, by=moderator)
    moderation.reopen(comment, by=moderator)
    last = moderation.approve(comment, by=moderator)
    for decision in (undone, stale):
        notifications.settle.call(decision.pk)
    assert mail.outbox == []
    notifications.settle.call(last.pk)
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_a_headline_cannot_write_headers():
    comment = make_comment(
        make_article(headline="A\nBcc: x@example.org"), name="V\r\nBcc: y@example.org", tell_by_mail=True
    )
    SiteSettings(pk=1, name_en="Vestnik\nBcc: z@example.org").save()
    settled(comment, "approve")
    assert "\n" not in mail.outbox[0].subject
    assert list(mail.outbox[0].message().get_all("Bcc", [])) == []


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_down_is_asked_again(settings, monkeypatch):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    decision = moderation.approve(make_comment(tell_by_mail=True), by=masha())
    DBTaskResult.objects.all().delete()
    monkeypatch.setattr(notifications, "letter", lambda *words: 1 / 0)
    for failures, jobs in ((0, 1), (2, 2), (3, 2)):
        with pytest.raises(ZeroDivisionError):
            notifications.settle.call(decision.pk, failures)
        assert DBTaskResult.objects.count() == jobs
    assert sorted(job.args_kwargs["args"] for job in DBTaskResult.objects.all()) == [[decision.pk, 1], [decision.pk, 3]]


@pytest.fixture
def worker(settings, tmp_path):
    """The real worker, as a process of its own that does what is due and ends."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    there = connection.settings_dict
    if connection.vendor == "sqlite":
        database = f"sqlite:///{there['NAME']}"
    else:
        database = f"postgres://{there['USER']}:{there['PASSWORD']}@{there['HOST']}:{there['PORT']}/{there['NAME']}"
    environment = os.environ | {"DATABASE_URL": database, "DATA_DIR": str(tmp_path), "EMAIL_URL": "filemail://"}

    def work() -> list[str]:
        command = ["manage.py", "db_worker", "--batch", "--no-startup-delay", "-v", "0", "--queue-name", "*"]
        subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=True, timeout=120)
        return [file.read_text() for file in sorted((tmp_path / "mail").glob("*"))]

    return work


@pytest.mark.django_db(transaction=True)
def test_the_worker_mails_after_the_minute_and_never_what_was_undone(worker):
    moderator = masha()
    kept, undone = (make_comment(tell_by_mail=True, email=f"{who}@example.org") for who in ("kept", "undone"))
    began = timezone.now()
    moderation.approve(kept, by=moderator)
    decision = moderation.decline(undone, by=moderator, reason="Off topic")
    jobs = DBTaskResult.objects.filter(task_path__contains="settle")
    assert jobs.count() == 2
    assert min(job.run_after for job in jobs) >= began + timedelta(seconds=moderation.UNDO_SECONDS)
    assert worker() == []
    moderation.undo(Decision.objects.select_related("comment").get(pk=decision.pk), by=moderator)
    jobs.update(run_after=timezone.now() - timedelta(seconds=1))
    [letter] = worker()
    assert "To: kept@example.org" in letter
    assert set(jobs.values_list("status", flat=True)) == {"SUCCESSFUL"}
    assert Comment.objects.get(pk=undone.pk).state == "waiting"
