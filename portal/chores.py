"""Work that comes back by itself: every hour, every night. The one place for it.

A module `chores.py` in any app registers its tasks with `@every(…)`; `manage.py serve` looks each minute what is due
and hands it to the worker. Several servers on one database do each chore once.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from portal.models import Chore
from portal.tasks import task

_chores: dict[str, tuple[timedelta, Any]] = {}
LONG_AGO = timedelta(days=36500)


def every(**interval: float) -> Callable:
    """Decorates a task: `@every(hours=24)` above `@task()`. It must not mind being done twice."""

    def registered(job):
        _chores[job.module_path] = (timedelta(**interval), job)
        return job

    return registered


def enqueue_due() -> list[str]:
    """Hands over what is due, and returns its names."""
    autodiscover_modules("chores")
    return [name for name, (interval, job) in sorted(_chores.items()) if _claimed(name, interval) and job.enqueue()]


def _claimed(name: str, interval: timedelta) -> bool:
    """One conditional UPDATE decides between servers."""
    now = timezone.now()
    Chore.objects.get_or_create(name=name, defaults={"began_at": now - LONG_AGO})
    return Chore.objects.filter(name=name, began_at__lte=now - interval).update(began_at=now) == 1


@every(hours=24)
@task()
def sweep() -> None:
    """Sessions that have ended, and results of work done long ago."""
    call_command("clearsessions", verbosity=0)
    call_command("prune_db_task_results", verbosity=0)
