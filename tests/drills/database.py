"""PostgreSQL is killed for five seconds while readers write."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg

from tests.drills.people import Reader, kept, pages, status_of, until, writing
from tests.drills.places import NotHere, newsroom, stored
from tests.measures.goals import row
from tests.servers import kill_postgres, postgres, postgres_again

AWAY, READINGS = 5, 60  # seconds, pages
BUSY = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status IN ('READY', 'RUNNING')"


def drill(first: Path) -> Iterator[dict]:
    with postgres() as address, ExitStack() as later:
        if not address or os.environ.get("TEST_DATABASE_URL"):
            raise NotHere("there is no PostgreSQL of our own to kill")
        there = address.replace("/vestnik", "/postgres")  # a new cluster has this database only
        _be_honest(there)
        with newsroom(first, DATABASE_URL=there) as (site, env):
            until(lambda: _rests(there), 120)  # the worker's first pictures change what pages show
            kept_pages = Reader(site.address, pages(site.address))
            kept_pages.read(len(kept_pages.paths))
            with writing(site.address, 2) as writers:
                time.sleep(3)
                folder, began = kill_postgres(there), time.monotonic()
                kept_pages.read(READINGS)
                fresh = status_of(f"{site.address}/search/?q=mill")
                time.sleep(max(0.0, AWAY - (time.monotonic() - began)))
                later.enter_context(postgres_again(folder))
                said = sum(len(writer.acknowledged) for writer in writers)
                back = until(lambda: sum(len(writer.acknowledged) for writer in writers) > said, 30)
            lost, twice = kept(writers, stored(env))
    yield row(f"PostgreSQL killed: kept pages that failed of {READINGS}", kept_pages.failures, 0, "")
    yield row("PostgreSQL killed: pages not kept that tell of no pause (503)", int(fresh != 503), 0, "")
    yield row("PostgreSQL killed: from its return to the next comment", back, 10, "s")
    yield row(f"PostgreSQL killed: acknowledged comments lost of {said}", lost, 0, "")
    yield row("PostgreSQL killed: comments stored twice", twice, 0, "")


def _rests(address: str) -> bool:
    with psycopg.connect(address) as connection:
        return connection.execute(BUSY).fetchone() == (0,)


def _be_honest(address: str) -> None:
    """Our clusters hurry, and say that a row is kept before it is; the one that is killed must not."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("ALTER ROLE postgres SET synchronous_commit = on")
