"""`make bench`: how long a start and an answer take, what pages weigh. On the demo newsroom, in a folder of its own."""

import http.client
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tests import weights
from tests.servers import CHROMIUM
from tests.starting import ROOT, environment, running
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
    rows = [_row(name, values[name], *GOALS[name]) for name in GOALS] + weighed
    for row in rows:
        print("{ok!s:5} {name}: {value} {unit} (goal {goal})".format(**row))
    data_dir = Path(os.environ.get("DATA_DIR") or ROOT / "var")
    data_dir.mkdir(parents=True, exist_ok=True)
    (data_dir / "bench.json").write_text(json.dumps(rows, indent=1) + "\n")
    return 0 if all(row["ok"] for row in rows) else 1


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


def _row(name: str, value: float, goal: float, unit: str) -> dict:
    return {"name": name, "value": round(value, 2), "goal": goal, "unit": unit, "ok": value <= goal}


if __name__ == "__main__":
    sys.exit(main())
