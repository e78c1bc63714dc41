"""One at a time, where there is no row yet to lock."""

from django.db import connection


def hold(name: str) -> None:
    """Until this transaction ends, the next who wants `name` waits.

    SQLite needs nothing: its transactions begin IMMEDIATE, so there is one writer at a time.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
