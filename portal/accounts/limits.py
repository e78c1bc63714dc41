"""The counters of wrong passwords and of letters asked for. They hold also while the shared cache is away.

The package counts in the shared cache alone; a dead one would shut everybody out. Here each process then counts for
itself: no reader is turned away for it, and nobody gets more tries at the newsroom's door than processes times five.
"""

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache


class LastingCounters:
    """What the package asks of a cache: add, get, set, delete."""

    def __init__(self):
        self.own = LocMemCache("account-limits", {"OPTIONS": {"MAX_ENTRIES": 20_000}})

    def add(self, key: str, value, timeout=None) -> bool:
        if cache.add(key, value, timeout):
            return True
        return cache.get(key) is None and self.own.add(key, value, timeout)

    def get(self, key: str, default=None):
        shared = cache.get(key)
        return self.own.get(key, default) if shared is None else shared

    def set(self, key: str, value, timeout=None) -> None:
        cache.set(key, value, timeout)
        if cache.get(key) is None:
            self.own.set(key, value, timeout)

    def delete(self, key: str) -> None:
        cache.delete(key)
        self.own.delete(key)


counters = LastingCounters()


def install() -> None:
    ratelimit.cache = counters
