"""So many times in so many seconds, per somebody; kept in the shared cache."""

import math
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache


@dataclass(frozen=True)
class Limit:
    """Each time takes a slot of its own that frees itself; `add` hands one slot to one request only."""

    name: str
    times: int
    seconds: int

    def wait(self, who: str) -> int:
        """Seconds until `who` may go on; 0 = at once."""
        taken = cache.get_many(self._slots(who)).values()
        if settings.TESTING or len(taken) < self.times:
            return 0
        return max(1, math.ceil(min(taken) + self.seconds - time.time()))

    def count(self, who: str) -> None:
        now = time.time()
        any(cache.add(slot, now, self.seconds) for slot in self._slots(who))

    def _slots(self, who: str) -> list[str]:
        return [f"limit:{self.name}:{who}:{slot}" for slot in range(self.times)]
