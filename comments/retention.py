"""How long what readers left is kept. The terms are settings; docs/privacy.md names them all."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from comments import writing
from comments.models import Comment, MistakeReport, Report, State
from comments.moves import DecisionRefused

AT_ONCE = 500  # rows of one transaction each; the rest comes with the next night
REPORTS: tuple[Any, ...] = (Report, MistakeReport)
REFUSED = (State.DECLINED, State.SPAM, State.WITHDRAWN)


def forget_old() -> dict[str, int]:
    """Does what is due today, and says of how many."""
    return {"addresses": _addresses(), "mailboxes": _mailboxes(), "words": _refused_words()}


def _before(days: int):
    return timezone.now() - timedelta(days=days)


def _addresses() -> int:
    """Networks serve against abuse, and abuse is of today."""
    old = _before(settings.COMMENT_ADDRESS_DAYS)
    reports = sum(kind.objects.filter(at__lt=old).exclude(address="").update(address="") for kind in REPORTS)
    return reports + Comment.objects.filter(sent_at__lt=old).exclude(address="").update(address="")


def _mailboxes() -> int:
    """Of guests; an account keeps its own. Whoever still gets answers by mail keeps getting them."""
    old = _before(settings.COMMENT_EMAIL_DAYS)
    guests = Comment.objects.filter(sent_at__lt=old, user=None).exclude(email="")
    quiet = guests.exclude(subscription__confirmed_at__isnull=False, subscription__stopped_at=None)
    reports = Report.objects.filter(at__lt=old).exclude(email="", name="").update(email="", name="")
    reports += MistakeReport.objects.filter(at__lt=old).exclude(email="").update(email="")
    return reports + quiet.update(email="", tell_by_mail=False)


def _refused_words() -> int:
    """What was never or is no longer public, once nobody asks any more why."""
    old = Comment.objects.filter(state__in=REFUSED, decided_at__lt=_before(settings.REFUSED_COMMENT_DAYS))
    number = 0
    for comment in old.filter(erased_at=None).order_by("decided_at")[:AT_ONCE]:
        try:
            writing.forget_words(comment)
            number += 1
        except DecisionRefused:
            continue  # somebody has just changed it
    return number
