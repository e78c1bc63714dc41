"""Readers' pages from a copy of the database, where DATABASE_REPLICA_URL names one.

A copy lags. A page rendered from it just after a change would show what was, and be kept as if it were new. So the
copy is asked only while nothing has changed for longer than it may lag; everything else asks the database itself.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db.models import Model

LAG = 10  # seconds
_from_copy: ContextVar[bool] = ContextVar("from_copy", default=False)


class ReplicaRouter:
    def db_for_read(self, model: type[Model], **hints) -> str:
        return "replica" if _from_copy.get() else "default"

    def db_for_write(self, model: type[Model], **hints) -> str:
        return "default"

    def allow_relation(self, one: Model, other: Model, **hints) -> bool:
        return True  # both are the same newsroom

    def allow_migrate(self, db: str, app_label: str, **hints) -> bool:
        return db == "default"


@contextmanager
def reading_of_readers(changed_at: float) -> Iterator[None]:
    """Inside, reads go to the copy if the last change, in seconds since the epoch, is old enough."""
    token = _from_copy.set("replica" in settings.DATABASES and time.time() - changed_at > LAG)
    try:
        yield
    finally:
        _from_copy.reset(token)
