"""The moderators' desk over 100 000 comments on one story: its views, and one decision.

`NUMBER waiting`: all of them wait, the worst day of a desk; else two of a hundred.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.db import connection
from django.test import Client
from django.utils import timezone

from comments.models import Comment
from tests.cast import make_article, masha
from tests.measures.asking import Answer, analyse, asked

DESK = "/en/admin/comments/comment/"
VIEWS = {
    "what waits": "",
    "published": "?state=published",
    "all, far page": "?state=all&p={far}",
    "unread": "?flag=unread",
    "most likely first": "?order=likely",
    "Russian, of a day": "?language=ru&age=day",
    "search": "?q=story",
}
STATES = ["published"] * 85 + ["declined"] * 8 + ["spam"] * 5 + ["waiting"] * 2
AS_JSON = {"accept": "application/json"}


def measure(number: str = "100000", state: str = "") -> Iterator[str | Answer]:
    Comment.objects.bulk_create(_rows(int(number), [state] if state else STATES), batch_size=5000)
    analyse()
    client = Client()
    client.force_login(masha())
    yield f"{connection.vendor}: {Comment.objects.count()} comments on the desk"
    for name, view in VIEWS.items():
        address = DESK + view.format(far=int(number) * 9 // 1000)
        yield asked(name, lambda address=address: client.get(address))
    waiting = Comment.objects.waiting().values_list("pk", flat=True).iterator()
    yield asked("one decision", lambda: client.post(f"{DESK}{next(waiting)}/decide/approve/", headers=AS_JSON))


def _rows(number: int, states: list[str]) -> Iterator[Comment]:
    article, now = make_article(), timezone.now()
    for turn in range(number):
        yield Comment(
            article=article,
            name=f"Reader {turn}",
            email=f"reader{turn % 5000}@example.org",
            text=f"A comment number {turn} on the story. " * 4,
            language="ru" if turn % 2 else "en",
            state=states[turn % len(states)],
            sent_at=now - timedelta(minutes=turn),
        )
