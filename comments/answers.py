"""Mail about answers: asked for with the comment, confirmed from the mailbox, stopped with one click (RFC 8058)."""

import logging
from datetime import timedelta
from hashlib import sha256

from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from comments.models import AnswerMail, Comment, State, Subscription
from portal.links import absolute, reverse_in
from portal.models import SiteSettings
from portal.ratelimit import Limit
from portal.tasks import enqueue_later, task

logger = logging.getLogger(__name__)
ASKED = Limit("answers-asked", 3, 24 * 3600)  # nobody's mailbox is filled with questions of ours
PAUSES = (timedelta(minutes=1), timedelta(minutes=10), timedelta(hours=1))
_signer = Signer(salt="answers")


def ask(comment: Comment) -> None:
    """Sends the question whether answers are wanted there; until it is answered nothing else is sent."""
    who = sha256(comment.email.casefold().encode()).hexdigest()[:32]
    if not comment.email or ASKED.wait(who):
        return
    ASKED.count(who)
    subscription, _new = Subscription.objects.get_or_create(comment=comment)
    enqueue_later(send_question, timedelta(0), subscription.pk)


def confirm(subscription: Subscription) -> None:
    Subscription.objects.filter(pk=subscription.pk).update(confirmed_at=timezone.now(), stopped_at=None)


def stop(subscription: Subscription) -> None:
    Subscription.objects.filter(pk=subscription.pk, stopped_at=None).update(stopped_at=timezone.now())


def address_of(subscription: Subscription) -> str:
    """The page where answers are confirmed and stopped; whoever holds the mail holds it."""
    token = _signer.sign(str(subscription.pk))
    return absolute(reverse_in(subscription.comment.article.edition, "answers", token=token))


def subscription_of(token: str) -> Subscription | None:
    try:
        number = _signer.unsign(token)
    except BadSignature:
        return None
    return Subscription.objects.select_related("comment__article__section").filter(pk=number).first()


@task()
def send_question(pk: int, failures: int = 0) -> None:
    subscription = _subscriptions().filter(pk=pk, confirmed_at=None, stopped_at=None).first()
    if subscription:
        _tried(_question, send_question, failures, subscription, pk)


def announce(answer: Comment) -> None:
    """Tells whom `answer` answers, if they confirmed that they want to know. Called by the worker, after the undo."""
    subscription = _subscriptions().filter(comment=answer.parent_id).first() if answer.parent_id else None
    if subscription and subscription.is_active and answer.state == State.PUBLISHED and answer.article.is_public:
        send_answer.func(subscription.pk, answer.pk)


@task()
def send_answer(pk: int, answer: int, failures: int = 0) -> None:
    subscription = _subscriptions().filter(pk=pk).first()
    words = Comment.objects.public().filter(pk=answer).select_related("article__section").first()
    if not (subscription and words and subscription.is_active and subscription.comment.email):
        return
    if words.email and words.email.casefold() == subscription.comment.email.casefold():
        return  # their own words
    mail, new = AnswerMail.objects.get_or_create(subscription=subscription, answer=words)
    if new:
        _tried(_news, send_answer, failures, subscription, pk, answer, mark=mail)


def _tried(write, job, failures: int, subscription: Subscription, *args, mark: AnswerMail | None = None) -> None:
    """A mail server that is down is asked again, three times; the mark that it was sent goes with the failure."""
    try:
        with translation.override(subscription.comment.language):
            write(subscription, mark).send()
    except Exception:
        logger.warning("A mail about answers to comment %s failed", subscription.comment_id)
        if mark:
            mark.delete()
        if failures < len(PAUSES):
            enqueue_later(job, PAUSES[failures], *args, failures=failures + 1)
        raise


def _subscriptions():
    return Subscription.objects.select_related("comment__article__section")


def _question(subscription: Subscription, mark: None) -> EmailMessage:
    return _mail(subscription, _("Confirm: answers to your comment by e-mail"), "question")


def _news(subscription: Subscription, mark: AnswerMail) -> EmailMessage:
    subject = _("%(name)s has answered your comment") % {"name": mark.answer.name}
    place = absolute(mark.answer.get_absolute_url())
    return _mail(subscription, subject, "answer", answer=mark.answer, place=place)


def _mail(subscription: Subscription, subject: str, template: str, **context) -> EmailMessage:
    comment, stop_at = subscription.comment, address_of(subscription)
    site = SiteSettings.load().in_language("name")
    context |= {"comment": comment, "article": comment.article, "site": site, "address": stop_at}
    headers = {"List-Unsubscribe": f"<{stop_at}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    body = render_to_string(f"comments/mail/{template}.txt", context)
    return EmailMessage(" ".join(f"{subject} — {site}".split()), body, to=[comment.email], headers=headers)
