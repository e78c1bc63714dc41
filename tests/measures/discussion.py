"""`python -m tests.measures.discussion [NUMBER]`: a story with so many comments, on SQLite and on PostgreSQL.

Prints, for each kind of page of the discussion, how often it asks the database and how long it takes uncached.
"""

import os
import subprocess
import sys
import time
from datetime import timedelta

from tests.servers import postgres

NUMBER = 100_000
TIMES = 5


def main(arguments: list[str]) -> int:
    number = arguments[0] if arguments else str(NUMBER)
    code = _on({}, number)
    with postgres() as database:
        return code or (_on({"DATABASE_URL": database}, number) if database else 0)


def _on(environment: dict[str, str], number: str) -> int:
    command = [sys.executable, "-m", "tests.measures.discussion", "--here", number]
    return subprocess.run(command, env=os.environ | environment).returncode


def measure(number: int) -> None:
    from django.test.utils import setup_databases, teardown_databases

    databases = setup_databases(verbosity=0, interactive=False)
    try:
        _measured(number)
    finally:
        teardown_databases(databases, verbosity=0)


def _measured(number: int) -> None:
    from django.db import connection

    from comments.models import Comment
    from tests.cast import make_article

    article = make_article()
    _write(article, number)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    address, last = article.get_absolute_url(), Comment.objects.approved().latest("sent_at")
    busiest = Comment.objects.filter(root=None).earliest("sent_at")
    pages = {
        "first page": address,
        "newest first": f"{address}?corder=new",
        "page 500": f"{address}?cpage=500",
        "answers to one, page 100": f"{address}?thread={busiest.pk}&cpage=100",
        "permalink of the last": last.get_absolute_url(),
        "feed": f"{address}feed/rss/",
    }
    print(f"{connection.vendor}: {Comment.objects.count()} comments on one story")
    for name, path in pages.items():
        print("{:>28}: {} queries, {:.0f} ms (median of {}), HTTP {}".format(name, *_asked(path)))


def _write(article, number: int) -> None:
    """A quarter answers one comment, a quarter answers any; a fifth waits, is spam or declined."""
    from comments.models import Comment

    states = ["published"] * 8 + ["waiting", "spam"]
    begun = article.published_at

    def rows(numbers, **fields):
        for turn in numbers:
            more = {name: value(turn) for name, value in fields.items()}
            yield Comment(
                article=article,
                name=f"Reader {turn % 977}",
                email=f"reader{turn % 977}@example.org",
                text=f"Word {turn}. " + "The mill by the river grinds again. " * 6,
                state=states[turn % 10],
                sent_at=begun + timedelta(seconds=turn),
                **more,
            )

    half = number // 2
    first = Comment.objects.bulk_create(rows(range(half)), batch_size=5000)
    parents = [comment.pk for comment in first]
    one, any_one = parents[0], lambda turn: parents[turn * 7919 % half]
    quarter = range(half, half + half // 2)
    Comment.objects.bulk_create(rows(quarter, parent_id=lambda _: one, root_id=lambda _: one), batch_size=5000)
    rest = range(half + half // 2, number)
    Comment.objects.bulk_create(rows(rest, parent_id=any_one, root_id=any_one), batch_size=5000)


def _asked(path: str) -> tuple[int, float, int, int]:
    from django.core.cache import caches
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, spent, queries, status = Client(), [], 0, 0
    for _time in range(TIMES + 1):  # the first one warms up
        for name in ("pages", "marks"):
            caches[name].clear()
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as counted:
            status = client.get(path).status_code
        spent.append((time.perf_counter() - began) * 1000)
        queries = len(counted)
        if os.environ.get("SLOW") and _time == TIMES:
            print([(q["time"], q["sql"][:1500]) for q in counted.captured_queries if float(q["time"]) > 0.02])
    return queries, sorted(spent[1:])[TIMES // 2], TIMES, status


if __name__ == "__main__":
    if "--here" in sys.argv:
        import tests.environment  # noqa: F401  # before the settings

        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
        import django

        django.setup()
        measure(int(sys.argv[-1]))
    else:
        sys.exit(main(sys.argv[1:]))
