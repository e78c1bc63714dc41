"""`python -m tests.measures.search [NUMBER]`: search in an archive of so many stories, on SQLite and on PostgreSQL.

Prints how long the archive takes to index, how long the index and the whole page take (half and 95 of 100 questions),
and how often the story that is meant is the first, among three, among ten. $DATA_DIR/search.json keeps the same.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from tests.servers import postgres

NUMBER = 100_000
TIMES = 3


def main(arguments: list[str]) -> int:
    number = arguments[0] if arguments else str(NUMBER)
    code = _on({}, number)
    with postgres() as database:
        return code or (_on({"DATABASE_URL": database}, number) if database else 0)


def _on(environment: dict[str, str], number: str) -> int:
    with tempfile.TemporaryDirectory(prefix="vestnik-search-") as folder:
        own = {"DATA_DIR": folder, "DATABASE_URL": "", "TESTING": "1", "SITE_URL": "http://testserver"}
        command = [sys.executable, "-m", "tests.measures.search", "--here", number]
        found = subprocess.run(command, env=os.environ | own | environment, stdout=subprocess.PIPE, text=True)
    print(found.stdout, end="", flush=True)
    target = Path(os.environ.get("DATA_DIR") or tempfile.gettempdir()) / "search.json"
    earlier = json.loads(target.read_text()) if target.exists() else {}
    if found.returncode == 0:
        target.write_text(json.dumps(earlier | json.loads(found.stdout), indent=1, ensure_ascii=False) + "\n")
    return found.returncode


def measure(number: int) -> dict:
    from django.db import connection
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        return {f"{connection.vendor} {number}": _measured(number)}
    finally:
        teardown_databases(databases, verbosity=0)


def _measured(number: int) -> dict:
    from django.db import connection

    from articles.search.keeping import catch_up
    from portal.newsroom.demo.archive import fill_archive
    from tests.measures.questions import BROAD, MEANT

    _load_demo()
    filling = _seconds(lambda: fill_archive(number, seed=1))
    rebuilding = _seconds(lambda: list(catch_up(everything=True)))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return {
        "archive filled and indexed, s": round(filling),
        "index rebuilt, s": round(rebuilding),
        "questions meant": _times(MEANT),
        "broad questions": _times(BROAD),
        "relevance": _relevance(MEANT),
    }


def _load_demo() -> None:
    """The hand-written stories without their pictures, which take a minute to draw."""
    from django.db import transaction

    from portal.newsroom.demo.loading import _load_rows

    with transaction.atomic():
        _load_rows({})


def _times(questions: Iterable[str]) -> dict[str, float]:
    from django.test import Client

    from articles.search.finding import find
    from articles.search.question import parse

    client, index, page = Client(), [], []
    for text in list(questions) * TIMES:
        index.append(_seconds(lambda text=text: find(parse(text), 20)) * 1000)
        page.append(_seconds(lambda text=text: client.get("/search/", {"q": text})) * 1000)
    return {
        f"{name}, {share}, ms": value
        for name, spent in (("index", index), ("page", page))
        for share, value in _of(spent)
    }


def _of(spent: list[float]) -> list[tuple[str, float]]:
    """The first round warms up and counts as well."""
    shares = statistics.quantiles(spent, n=100)
    return [("p50, ms", round(shares[49], 1)), ("p95, ms", round(shares[94], 1)), ("most, ms", round(max(spent), 1))]


def _relevance(meant: dict[str, str]) -> dict[str, object]:
    from django.test import Client

    client, places = Client(), {}
    for text, headline in meant.items():
        context = client.get("/search/", {"q": text}).context
        shown = [result.story.headline for result in context["results"]]
        places[text] = next((place for place, one in enumerate(shown, start=1) if one.startswith(headline)), 0)
    among = {f"among {most}": sum(0 < place <= most for place in places.values()) for most in (1, 3, 10)}
    return {"questions": len(meant)} | among | {"not first": {text: p for text, p in places.items() if p != 1}}


def _seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
        if not os.environ["DATABASE_URL"]:
            del os.environ["DATABASE_URL"]
        django.setup()
        print(json.dumps(measure(int(sys.argv[2])), indent=1, ensure_ascii=False))
    else:
        sys.exit(main(sys.argv[1:]))
