"""So many times in so many seconds, per somebody; kept in the shared cache.

While the cache is away each process counts for itself: a limit is then looser by the number of processes, and holds.
"""

import math
import threading
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

MOST_KEPT = 20_000  # slots of this process


class _Own:
    """The slots that the shared cache would not keep."""

    def __init__(self):
        self.slots: dict[str, list[float]] = {}
        self.lock = threading.Lock()

    def taken(self, name: str, seconds: int) -> list[float]:
        since = time.time() - seconds
        return [moment for moment in self.slots.get(name, []) if moment > since]

    def take(self, name: str, seconds: int) -> None:
        with self.lock:
            if len(self.slots) >= MOST_KEPT:
                del self.slots[next(iter(self.slots))]  # the one that came first
            self.slots[name] = [*self.taken(name, seconds), time.time()]


_own = _Own()


@dataclass(frozen=True)
class Limit:
    """Each time takes a slot of its own that frees itself; `add` hands one slot to one request only."""

    name: str
    times: int
    seconds: int

    def wait(self, who: str) -> int:
        """Seconds until `who` may go on; 0 = at once."""
        if settings.TESTING:
            return 0
        taken = sorted([*self._shared(who), *_own.taken(self._name(who), self.seconds)])
        if len(taken) < self.times:
            return 0
        return max(1, math.ceil(taken[-self.times] + self.seconds - time.time()))

    def count(self, who: str) -> None:
        now = time.time()
        kept = any(cache.add(slot, now, self.seconds) for slot in self._slots(who))
        if not kept and len(self._shared(who)) < self.times:
            _own.take(self._name(who), self.seconds)

    def _shared(self, who: str) -> list[float]:
        return list(cache.get_many(self._slots(who)).values())

    def _slots(self, who: str) -> list[str]:
        return [f"{self._name(who)}:{slot}" for slot in range(self.times)]

    def _name(self, who: str) -> str:
        return f"limit:{self.name}:{who}"


def forget_own() -> None:
    """For the tests, which begin with nothing counted."""
    _own.slots.clear()
