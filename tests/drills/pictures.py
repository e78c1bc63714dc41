"""The store of pictures does not answer; stories must be read all the same."""

from collections.abc import Iterator
from pathlib import Path

from tests.drills.people import Reader, pages
from tests.drills.places import newsroom
from tests.measures.goals import row
from tests.servers import free_port

READINGS = 60


def drill(first: Path) -> Iterator[dict]:
    with newsroom(first, MEDIA_URL_S3=f"s3://key:secret@127.0.0.1:{free_port()}/bucket") as (site, _env):
        reader = Reader(site.address, pages(site.address))
        reader.read(READINGS)
    yield row(f"store of pictures away: pages that failed of {READINGS}", reader.failures, 0, "")
    yield row("store of pictures away: 95 of 100 pages within", reader.slow, 1, "s")
