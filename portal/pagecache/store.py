"""Where pages lie, and how a change reaches every worker.

Each `forget` writes the moment of the change beside every name, and one shared mark with the latest moment of all.
A kept page remembers when its rendering began. While the shared mark is older than that, nothing at all has
changed: one small read. Otherwise the marks of the names the page shows decide, so only pages that show what
changed are rendered again, and a change that lands while a page is being rendered is never overlooked.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from django.core.cache import caches
from django.db import transaction
from django.db.models import Model

from portal.pagecache.names import name_of

LATEST = "latest"
MARK_SECONDS = 24 * 3600  # longer than any page may live


@dataclass(frozen=True)
class Kept:
    """A page as it left the view. `rendered_at` is in nanoseconds, `until` in seconds since the epoch."""

    status: int
    headers: dict[str, str]
    body: bytes
    names: frozenset[str]
    rendered_at: int
    until: float = field(default=0)


def recall(key: str) -> Kept | None:
    """The page kept under `key` if nothing it shows has changed since."""
    kept: Kept | None = caches["pages"].get(key)
    if kept is None or kept.until <= time.time():
        return None
    latest = caches["marks"].get(LATEST, 0)
    if latest <= kept.rendered_at:
        return kept
    marks = caches["marks"].get_many(kept.names)
    if any(changed >= kept.rendered_at for changed in marks.values()):
        return None
    keep(key, replace(kept, rendered_at=latest))
    return kept


def changed_at() -> float:
    """When anything that readers see was last forgotten, in seconds since the epoch; 0 if nothing was of late."""
    return caches["marks"].get(LATEST, 0) / 1e9


def keep(key: str, kept: Kept) -> None:
    seconds = kept.until - time.time()
    if seconds > 0:
        caches["pages"].set(key, kept, timeout=seconds)


def forget(*things: Model | str) -> None:
    """After the commit, every page that shows one of `things` is rendered anew."""
    names = {name_of(thing) for thing in things}
    if names:
        transaction.on_commit(partial(_mark, names))


def _mark(names: Iterable[str]) -> None:
    now = time.time_ns()
    caches["marks"].set_many(dict.fromkeys(names, now) | {LATEST: now}, timeout=MARK_SECONDS)
