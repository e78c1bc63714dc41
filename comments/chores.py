"""What comes back by itself: see portal/chores.py."""

import logging

from comments import reading, retention
from comments.scoring import learning
from portal.chores import every
from portal.tasks import task

logger = logging.getLogger(__name__)


@every(hours=24)
@task()
def forget_old() -> None:
    erased = retention.forget_old()
    if any(erased.values()):
        logger.info(
            "Erased by the calendar, their terms being over: %(addresses)d network addresses, "
            "%(mailboxes)d e-mail addresses, the words of %(words)d refused comments",
            erased,
        )


@every(days=7)
@task()
def report_week() -> None:
    reading.report_week()


@every(hours=24)
@task()
def retrain() -> None:
    learning.retrain()


@every(minutes=5)
@task()
def score_waiting() -> None:
    learning.score_waiting()
