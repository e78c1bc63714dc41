"""The one place that knows which task library stands behind; on Django 6 it becomes `django.tasks`."""

from functools import partial

from django.db import transaction
from django_tasks import task as task


def enqueue_on_commit(job, *args, **kwargs) -> None:
    """Hands `job` to the worker once the rows it will read are there."""
    transaction.on_commit(partial(job.enqueue, *args, **kwargs))
