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
    median: float  # milliseconds, as the next two
    least: float
    longest: float  # of the questions to the database

    def __str__(self) -> str:
        numbers = f"{self.queries:3d} queries {self.median:8.1f} ms, longest question {self.longest:6.1f} ms"
        return f"  {self.name:<28}{numbers}"


def asked(name: str, ask: Callable[[], HttpResponseBase], times: int = TIMES) -> Answer:
    spent = []
    ask()  # warms up
    for _time in range(times):
        for store in caches:
            caches[store].clear()
        with CaptureQueriesContext(connection) as questions:
            began = time.perf_counter()
            response = ask()
            spent.append((time.perf_counter() - began) * 1000)
        if response.status_code >= 400:
            raise RuntimeError(f"{name}: answered {response.status_code}")
    longest = max((float(question["time"]) * 1000 for question in questions.captured_queries), default=0.0)
    return Answer(name, len(questions), statistics.median(spent), min(spent), longest)


def analyse() -> None:
    """A database that has stood for a day knows by itself how much it holds."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
