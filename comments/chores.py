"""What comes back by itself: see portal/chores.py."""

from comments import retention
from portal.chores import every
from portal.tasks import task


@every(hours=24)
@task()
def forget_old() -> None:
    retention.forget_old()
