"""What comes back by itself: see portal/chores.py."""

from comments import reading, retention
from comments.scoring import learning
from portal.chores import every
from portal.tasks import task


@every(hours=24)
@task()
def forget_old() -> None:
    retention.forget_old()


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
