"""The moderators' desk over 100 000 comments on one story: `python -m tests.bench_desk [NUMBER] [waiting]`.

In a database of its own, or in BENCH_DATABASE_URL; prints queries and milliseconds of the page in its views and of one
decision. `waiting`: all of them wait, the worst day of a desk; else two of a hundred.
"""

import os
import statistics
import sys
import tempfile
import time

NUMBER = next((int(word) for word in sys.argv[1:] if word.isdecimal()), 100_000)
TIMES = 15
VIEWS = [
    "",
    "?state=published",
    "?state=all&p=900",
    "?flag=unread",
    "?order=likely",
    "?language=ru&age=day",
    "?q=story",
]


def main(folder: str) -> None:
    os.environ.update(
        DATA_DIR=folder, DATABASE_URL=os.environ.get("BENCH_DATABASE_URL", f"sqlite:///{folder}/b.sqlite3")
    )
    os.environ.update(TESTING="1", PRODUCTION="0", REDIS_URL="", DJANGO_SETTINGS_MODULE="portal.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    fill()
    measure()


def fill() -> None:
    from datetime import timedelta

    from django.utils import timezone

    from comments.models import Comment
    from tests.cast import make_article

    article, now = make_article(), timezone.now()
    states = ["published"] * 85 + ["declined"] * 8 + ["spam"] * 5 + ["waiting"] * 2
    if "waiting" in sys.argv:
        states = ["waiting"] * 100
    for start in range(0, NUMBER, 5000):
        Comment.objects.bulk_create(
            Comment(
                article=article,
                name=f"Reader {number}",
                email=f"reader{number % 5000}@example.org",
                text=f"A comment number {number} on the story. " * 4,
                language="ru" if number % 2 else "en",
                state=states[number % 100],
                sent_at=now - timedelta(minutes=number),
            )
            for number in range(start, min(start + 5000, NUMBER))
        )


def measure() -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from comments.models import Comment
    from tests.cast import masha

    client, desk = Client(), "/en/admin/comments/comment/"
    client.force_login(masha())
    client.get(desk)
    for view in VIEWS:
        with CaptureQueriesContext(connection) as queries:
            client.get(desk + view)
        print(
            f"desk {view or '(waiting)'}: {len(queries)} queries, {_median(lambda v=view: client.get(desk + v)):.0f} ms"
        )
    waiting = iter(Comment.objects.waiting().values_list("pk", flat=True)[: TIMES + 1])
    accept = {"accept": "application/json"}
    spent = _median(lambda: client.post(f"{desk}{next(waiting)}/decide/approve/", headers=accept))
    print(f"one decision: {spent:.0f} ms")


def _median(work) -> float:
    spent = []
    for _time in range(TIMES):
        began = time.perf_counter()
        work()
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="vestnik-bench-") as place:
        main(place)
