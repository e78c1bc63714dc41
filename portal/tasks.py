"""The one place that knows which task library stands behind; on Django 6 it becomes `django.tasks`."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task as task


def enqueue_on_commit(job, *args, **kwargs) -> None:
    """Hands `job` to the worker once the rows it will read are there."""
    transaction.on_commit(partial(job.enqueue, *args, **kwargs))


def enqueue_later(job, wait: timedelta, *args, **kwargs) -> None:
    """Hands `job` over after the commit, to be done after `wait`; at once by a backend that cannot wait."""
    if job.get_backend().supports_defer:
        job = job.using(run_after=timezone.now() + wait)
    enqueue_on_commit(job, *args, **kwargs)
