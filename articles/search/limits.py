"""No question holds a worker: what takes longer is stopped in the database itself."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connections, transaction

SECONDS = 2.0
STEPS = 20_000  # of SQLite's machine between two looks at the clock: some tenths of a millisecond


class TooSlow(Exception):
    """The question was stopped; a narrower one may be answered."""


@contextmanager
def limited(using: str, seconds: float = SECONDS) -> Iterator:
    """A cursor whose questions together may take `seconds`; raises TooSlow."""
    connection = connections[using]
    connection.ensure_connection()
    limit = {"sqlite": _sqlite, "postgresql": _postgres}[connection.vendor]
    try:
        with limit(connection, seconds), connection.cursor() as cursor:
            yield cursor
    except OperationalError as error:
        if _was_stopped(error):
            raise TooSlow from error
        raise


@contextmanager
def _sqlite(connection, seconds: float) -> Iterator[None]:
    deadline = time.monotonic() + seconds
    connection.connection.set_progress_handler(lambda: time.monotonic() > deadline, STEPS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, 0)


@contextmanager
def _postgres(connection, seconds: float) -> Iterator[None]:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('statement_timeout', %s, true)", [f"{int(seconds * 1000)}ms"])
        yield


def _was_stopped(error: OperationalError) -> bool:
    return "interrupted" in str(error) or getattr(error.__cause__, "sqlstate", "") == "57014"
