"""The verbs of readers' reports: filed by anybody, closed by a moderator."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments import captcha, report_mail
from comments.models import Comment, Report
from comments.moderation import DecisionRefused, NumberRefused
from portal.models import User

FIELDS = ("reason", "text", "name", "email")


def file(comment: Comment, words: dict, *, number=("", ""), user: User | None = None, address: str = "") -> Report:
    """Stores a report, against a number unless its sender is signed in. The same form twice is one report.

    words: reason, text, name and email, cleaned. Raises NumberRefused.
    """
    row = {name: words[name] for name in FIELDS} | {"comment": comment, "user": user, "address": address}
    if user:
        return Report.objects.open().filter(**row).first() or _acknowledged(Report.objects.create(**row))
    key, answer = number
    with transaction.atomic():
        if captcha.take(key, answer):
            report, new = Report.objects.get_or_create(token=key, defaults=row)
            return _acknowledged(report) if new else report
    found = Report.objects.filter(token=captcha.plain_key(key), **row).first()
    if found is None:
        raise NumberRefused
    return found


def _acknowledged(report: Report) -> Report:
    report_mail.acknowledge_later(report)
    return report


def close(report: Report, *, by: User) -> None:
    """Somebody has read it and done what there was to do. Raises DecisionRefused for others than moderators."""
    if not by.has_perm("comments.moderate_comment"):
        raise DecisionRefused(_("You may not do this."))
    if Report.objects.open().filter(pk=report.pk).update(closed_at=timezone.now(), closed_by=by):
        report_mail.tell_outcome_later(report)
