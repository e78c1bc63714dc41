"""What is told by mail about a decision: after the minute in which it can be undone, and only if it stands."""

import logging
from datetime import timedelta

from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from comments import answers
from comments.models import Comment, Decision
from comments.receipts import receipt_url
from portal.links import absolute
from portal.models import SiteSettings
from portal.tasks import enqueue_later, task

logger = logging.getLogger(__name__)

Done = Decision.Done
# Undoing ends after 60 seconds (moderation.UNDO_SECONDS): the rest is for a request that began in time
MAIL_WAIT = timedelta(seconds=75)
PAUSES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))
TOLD = {Done.APPROVE, Done.DECLINE, Done.ANSWER, Done.PRIVATELY}


def settle_later(decision: Decision) -> None:
    if decision.verb in TOLD:
        enqueue_later(settle, MAIL_WAIT, decision.pk)


@task()
def settle(pk: int, failures: int = 0) -> None:
    """The worker's part. A mail server that is down is asked again, three times."""
    decision = Decision.objects.select_related("comment__article__section").filter(pk=pk).first()
    if decision is None or not stands(decision):
        return
    try:
        tell_writer(decision)
        answers.announce(decision.reply or decision.comment)
    except Exception:
        logger.warning("Mail about decision %s failed, %s before", pk, failures)
        if failures < len(PAUSES):
            enqueue_later(settle, PAUSES[failures], pk, failures + 1)
        raise


def stands(decision: Decision) -> bool:
    """Not undone, and no later decision has moved the comment elsewhere."""
    if Decision.objects.filter(undoes=decision).exists() or decision.comment.state != decision.now:
        return False
    last_move = decision.comment.decisions.exclude(was=F("now")).order_by("-pk").first()
    return decision.was == decision.now or last_move == decision


def tell_writer(decision: Decision) -> None:
    """One letter to whoever asked for it on the receipt, in the language they wrote in."""
    comment = decision.comment
    if not (comment.tell_by_mail and comment.email):
        return
    with translation.override(comment.language):
        letter(comment, decision).send()


def letter(comment: Comment, decision: Decision) -> EmailMessage:
    site = SiteSettings.load().in_language("name")
    context = {
        "comment": comment,
        "article": comment.article,
        "verb": decision.verb,
        "site": site,
        "receipt": absolute(receipt_url(comment)),
        "place": absolute(comment.get_absolute_url()) if comment.article.is_public else "",
    }
    body = render_to_string("comments/mail/decided.txt", context)
    return EmailMessage(_one_line(f"{_subject(decision)} — {site}"), body, to=[comment.email])


def _subject(decision: Decision) -> str:
    subjects = {
        Done.APPROVE: _("Your comment is published"),
        Done.ANSWER: _("The editors have answered your comment"),
        Done.PRIVATELY: _("The editors answer you privately"),
        Done.DECLINE: _("Your comment is not published"),
    }
    return subjects[Done(decision.verb)]


def _one_line(text: str) -> str:
    return " ".join(text.split())
