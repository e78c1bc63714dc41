"""Letters to whoever reported a comment and left an address: that it has come, and what was decided (DSA, article 16).

They quote nothing that the reader typed: anybody may type the address of somebody else.
"""

import logging
from datetime import timedelta
from hashlib import sha256

from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from comments.models import Comment, Report
from comments.notifications import MAIL_WAIT, PAUSES
from portal.links import absolute, reverse_in
from portal.models import SiteSettings
from portal.ratelimit import Limit
from portal.tasks import enqueue_later, task

logger = logging.getLogger(__name__)
UNPROVEN = Limit("reports-acknowledged", 5, 24 * 3600)  # for mailboxes that nobody has shown to be theirs


def acknowledge_later(report: Report) -> None:
    """Without delay, and to the sender's own mailbox or to one that is not written to too often."""
    own = report.user is not None and report.user.email.casefold() == report.email.casefold()
    who = sha256(report.email.casefold().encode()).hexdigest()[:32]
    if not report.email or (not own and UNPROVEN.wait(who)):
        return
    UNPROVEN.count(who)
    enqueue_later(acknowledge, timedelta(0), report.pk)


def tell_outcome_later(report: Report) -> None:
    """When the decision about the comment can no longer be undone; to none whose report was not acknowledged."""
    if report.acknowledged_at:
        enqueue_later(tell_outcome, MAIL_WAIT, report.pk)


@task()
def acknowledge(pk: int, failures: int = 0) -> None:
    report = _reports().filter(pk=pk, acknowledged_at=None).exclude(email="").first()
    if report and _sent(report, "acknowledged", acknowledge, failures):
        Report.objects.filter(pk=pk).update(acknowledged_at=timezone.now())


@task()
def tell_outcome(pk: int, failures: int = 0) -> None:
    report = _reports().filter(pk=pk).exclude(email="").first()
    if report:
        _sent(report, "outcome", tell_outcome, failures)


def _reports():
    return Report.objects.select_related("comment__article__section")


def _sent(report: Report, kind: str, job, failures: int) -> bool:
    """In the language of the page that the report was written on. A mail server that is down is asked again."""
    try:
        with translation.override(report.comment.article.edition):
            _letter(report, kind).send()
    except Exception:
        logger.warning("The mail “%s” about report %s failed, %s before", kind, report.pk, failures)
        if failures < len(PAUSES):
            enqueue_later(job, PAUSES[failures], report.pk, failures=failures + 1)
        raise
    return True


def _letter(report: Report, kind: str) -> EmailMessage:
    comment = report.comment
    subject = {
        "acknowledged": _("We have received your report"),
        "outcome": _("The editors have decided about your report"),
    }[kind]
    site = SiteSettings.load().in_language("name")
    context = {
        "report": report,
        "article": comment.article,
        "place": absolute(comment.get_absolute_url()),
        "stays": Comment.objects.public().filter(pk=comment.pk).exists(),
        "contacts": absolute(reverse_in(comment.article.edition, "page", slug="contacts")),
        "site": site,
    }
    body = render_to_string(f"comments/mail/report_{kind}.txt", context)
    return EmailMessage(" ".join(f"{subject} — {site}".split()), body, to=[report.email])
