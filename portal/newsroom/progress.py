"""How far a long command has come: a bar at a terminal, one line in a log."""

import sys
from collections.abc import Iterable

from tqdm import tqdm


def bar(what: str, things: Iterable | None = None, total: int | None = None) -> tqdm:
    """Counts `things` as they are taken, or what `update()` is told."""
    at_terminal = sys.stderr.isatty()
    if not at_terminal:
        sys.stderr.write(f"{what} …\n")
        sys.stderr.flush()
    return tqdm(things, desc=what, total=total, disable=not at_terminal, file=sys.stderr, leave=True, mininterval=0.2)
