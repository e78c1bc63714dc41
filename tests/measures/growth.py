"""`make bench-growth`: what becomes of each page when there is ten times as much, on each server.

`python -m tests.measures.growth NAME ...` takes only those measures. Work is compared and not time, the least of
several answers, so that a neighbour on the machine does not count. Rows are kept in $DATA_DIR/bench-growth.json.
"""

import json
import sys
from collections.abc import Iterator

from tests.measures import goals
from tests.measures.places import databases, heard

SIZES = {  # measure -> how much there is before and after
    "readers": (2_000, 20_000),
    "newsroom": (2_000, 20_000),
    "discussion": (1_000, 10_000),
    "desk": (10_000, 100_000),
}
QUICK = 10.0  # milliseconds: whatever is less counts as this, or the trembling of the clock would be growth
GOAL, OF_SEARCH = 1.3, 3.0  # times as long: a page shows as much as before, a search has more to rank


def main(arguments: list[str]) -> int:
    wanted = arguments or list(SIZES)
    return goals.report("bench-growth", [row for name, database in _turns(wanted) for row in _grown(name, database)])


def _turns(wanted: list[str]) -> Iterator[tuple[str, str]]:
    for database in databases():
        yield from ((name, database) for name in wanted)


def _grown(name: str, database: str) -> Iterator[dict]:
    server = "PostgreSQL" if database else "SQLite"
    before, after = SIZES[name]
    print(f"{name} on {server} {before:>28} {after:>10}   times", flush=True)
    few, many = (_answers(name, number, database) for number in SIZES[name])
    for page, work in few.items():
        times = ratio(work, many[page])
        print(f"  {page:<28} {work:8.1f} ms {many[page]:8.1f} ms {times:6.2f}", flush=True)
        yield goals.row(f"{server}, {name}: {page}", times, goal_of(page), "x")


def _answers(name: str, number: int, database: str) -> dict[str, float]:
    """By page, the milliseconds of work it makes."""
    lines = heard([name, str(number), "--json"], database).splitlines()
    return {answer["name"]: answer["work"] for answer in map(json.loads, lines)}


def ratio(before: float, after: float) -> float:
    return max(after, QUICK) / max(before, QUICK)


def goal_of(page: str) -> float:
    return OF_SEARCH if page.startswith(("search", "suggest", "related")) else GOAL


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
