"""How often a page asks the database and how long it takes, when nothing of it is kept."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import caches
from django.db import connection
from django.http import HttpResponseBase
from django.test.utils import CaptureQueriesContext

TIMES = 7


@dataclass(frozen=True)
class Answer:
    name: str
    queries: int
    median: float  # milliseconds by the clock, as the next two
    longest: float  # of the questions to the database
    work: float  # the least that the processor and, if it is a server of its own, the database had to do

    def __str__(self) -> str:
        numbers = f"{self.queries:3d} queries {self.median:8.1f} ms, longest question {self.longest:6.1f} ms"
        return f"  {self.name:<28}{numbers}"


def asked(name: str, ask: Callable[[], HttpResponseBase], times: int = TIMES) -> Answer:
    ask()  # warms up
    turns = [_turn(name, ask) for _time in range(times)]
    spent, work, waited = zip(*turns, strict=True)
    longest = max(waited[-1], default=0.0)
    return Answer(name, len(waited[-1]), statistics.median(spent), longest, min(work))


def _turn(name: str, ask: Callable[[], HttpResponseBase]) -> tuple[float, float, list[float]]:
    """Milliseconds by the clock, of work, and of each question to the database."""
    for store in caches:
        caches[store].clear()
    with CaptureQueriesContext(connection) as questions:
        began, processor = time.perf_counter(), time.process_time()
        response = ask()
        spent, processor = time.perf_counter() - began, time.process_time() - processor
    if response.status_code >= 400:
        raise RuntimeError(f"{name}: answered {response.status_code}")
    waited = [float(question["time"]) * 1000 for question in questions.captured_queries]
    elsewhere = sum(waited) if connection.vendor == "postgresql" else 0
    return spent * 1000, processor * 1000 + elsewhere, waited


def analyse() -> None:
    """A database that has stood for a day knows by itself how much it holds."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
