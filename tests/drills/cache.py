"""Redis hangs, and then dies, while readers read and one writes."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from redis import ConnectionError, Redis

from tests.drills.people import Reader, Writer, kept, pages
from tests.drills.places import NotHere, newsroom, stored
from tests.measures.goals import row
from tests.servers import redis

READINGS, COMMENTS = 40, 10


def drill(first: Path) -> Iterator[dict]:
    with redis() as address:
        if not address:
            raise NotHere("there is no Redis")
        with newsroom(first, REDIS_URL=f"{address}/0") as (site, env):
            server = Redis.from_url(address)
            writer = Writer(site.address, pages(site.address)[-1])
            usual = _read(site.address)
            server.client_pause(120_000)
            yield from _told("hangs", site.address, writer, usual)
            server.client_unpause()
            with suppress(ConnectionError):
                server.shutdown(nosave=True)
            yield from _told("is dead", site.address, writer, usual)
            lost, _twice = kept([writer], stored(env))
            yield row("Redis away: acknowledged comments lost", lost, 0, "")


def _read(address: str) -> Reader:
    reader = Reader(address, pages(address))
    reader.read(READINGS)
    return reader


def _told(what: str, address: str, writer: Writer, usual: Reader) -> Iterator[dict]:
    reader, before = _read(address), len(writer.acknowledged)
    for _comment in range(COMMENTS):
        writer.write()
    yield row(f"Redis {what}: pages that failed of {READINGS}", reader.failures, 0, "")
    yield row(f"Redis {what}: comments refused of {COMMENTS}", COMMENTS - len(writer.acknowledged) + before, 0, "")
    yield row(f"Redis {what}: 95 of 100 pages within", reader.slow, round(max(1.0, 2 * usual.slow), 2), "s")
