"""Search in an archive of 100 000 stories: how long it takes, and whether the story that is meant comes first.

How long the index takes to build anew, how long a question takes in the index and as a whole page (half and 95 of 100
questions), and how often the story that is meant is the first, among three, among ten.
"""

import statistics
import time
from collections.abc import Iterable, Iterator

from django.db import connection
from django.test import Client

from articles.search.finding import find
from articles.search.keeping import catch_up
from articles.search.question import parse
from tests.measures import archive
from tests.measures.asking import analyse
from tests.measures.questions import BROAD, MEANT

TIMES = 3


def measure(number: str = "100000") -> Iterator[str]:
    yield f"archive filled and indexed: {_seconds(lambda: archive.fill(int(number))):.0f} s"
    yield f"index rebuilt: {_seconds(lambda: list(catch_up(everything=True))):.0f} s"
    analyse()
    yield f"{connection.vendor}: {archive.size()} stories"
    for kind, questions in (("questions meant", MEANT), ("broad questions", BROAD)):
        yield from (f"  {kind}, {line}" for line in _times(questions))
    yield from _relevance(MEANT)


def _times(questions: Iterable[str]) -> Iterator[str]:
    """The first round warms up and counts as well."""
    client, index, page = Client(), [], []
    for text in list(questions) * TIMES:
        index.append(_seconds(lambda text=text: find(parse(text), 20)) * 1000)
        page.append(_seconds(lambda text=text: client.get("/search/", {"q": text})) * 1000)
    for name, spent in (("index", index), ("page", page)):
        shares = statistics.quantiles(spent, n=100)
        yield f"{name}: p50 {shares[49]:.1f} ms, p95 {shares[94]:.1f} ms, most {max(spent):.1f} ms"


def _relevance(meant: dict[str, str]) -> Iterator[str]:
    client, places = Client(), {}
    for text, headline in meant.items():
        context = client.get("/search/", {"q": text}).context
        shown = [result.story.headline for result in context["results"]]
        places[text] = next((place for place, one in enumerate(shown, start=1) if one.startswith(headline)), 0)
    for most in (1, 3, 10):
        among = sum(0 < place <= most for place in places.values())
        yield f"  the story that is meant is among {most}: {among} of {len(meant)}"
    yield from (f"    not first but {place or 'nowhere'}: {text}" for text, place in places.items() if place != 1)


def _seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
