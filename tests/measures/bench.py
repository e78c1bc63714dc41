"""`make bench`: how long a start and an answer take, what pages weigh. On the demo newsroom, in a folder of its own."""

import http.client
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests import weights
from tests.browser import CHROMIUM
from tests.measures import goals
from tests.starting import environment, running
from tests.walking import stories

GOALS = {
    "first start, packages installed": (90, "s"),
    "second start": (5, "s"),
    "a story rendered, median": (100, "ms"),
    "a kept story, median": (10, "ms"),
    "a kept front page, median": (10, "ms"),
    "a kept front page, 99 of 100": (30, "ms"),
}
TIMES = 300


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="vestnik-bench-") as folder:
        env = environment(Path(folder))
        values = dict(measured(env))
        weighed = _weighed(env)
    rows = [goals.row(name, values[name], *GOALS[name]) for name in GOALS] + weighed
    return goals.report("bench", rows)


def measured(env: dict[str, str]) -> Iterator[tuple[str, float]]:
    with running(env) as newsroom:
        yield "first start, packages installed", newsroom.seconds
    with running(env) as newsroom:
        yield "second start", newsroom.seconds
        yield from _answers(newsroom.address)


def _weighed(env: dict[str, str]) -> list[dict]:
    """What pages weigh, where there is a browser to ask."""
    if not Path(CHROMIUM).exists():
        return []
    with running(env) as newsroom:
        return weights.rows(newsroom.address)


def _answers(address: str) -> Iterator[tuple[str, float]]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    found = stories(address)
    _milliseconds(connection, found[:4] * 4)  # each thread of each worker wakes up
    yield "a story rendered, median", statistics.median(_milliseconds(connection, found[4:]))
    yield "a kept story, median", statistics.median(_milliseconds(connection, found[:1] * TIMES))
    front = _milliseconds(connection, ["/"] * TIMES)
    yield "a kept front page, median", statistics.median(front)
    yield "a kept front page, 99 of 100", statistics.quantiles(front, n=100)[98]


def _milliseconds(connection: http.client.HTTPConnection, paths: list[str]) -> list[float]:
    spent = []
    for path in paths:
        began = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        spent.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
    return spent


if __name__ == "__main__":
    sys.exit(main())
