"""One at a time, where there is no row yet to lock."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def hold(name: str) -> None:
    """Until this transaction ends, the next who wants `name` waits.

    SQLite needs nothing: its transactions begin IMMEDIATE, so there is one writer at a time.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


@contextmanager
def one_at_a_time(*names: str) -> Iterator[None]:
    """A transaction that begins when nobody else holds any of the names: what it looks up is still so when it writes.

    Several names are held in their order, which must be the same everywhere.
    """
    with transaction.atomic():
        for name in names:
            hold(name)
        yield
