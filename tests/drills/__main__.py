"""`make drills`: faults on purpose, in newsrooms of their own; also in $DATA_DIR/drills.json.

What the newsrooms complain of meanwhile is in $DATA_DIR/drills.log. `python -m tests.drills NAME ...` makes only those.
What this machine has no means for is said and left out.
"""

import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.drills.places import NotHere, seed
from tests.measures import goals

DRILLS = ("web", "worker", "cache", "database", "disk", "pictures")


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="vestnik-drills-") as folder:
        first = seed(Path(folder) / "seed")
        return goals.report("drills", [row for name in arguments or DRILLS for row in _drilled(name, first)])


def _drilled(name: str, first: Path) -> Iterator[dict]:
    print(f"{name} …", flush=True)
    try:
        yield from import_module(f"tests.drills.{name}").drill(first)
    except NotHere as reason:
        print(f"{name}: left out, {reason}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
