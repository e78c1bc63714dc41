"""A story with 100 000 comments: each kind of page of its discussion.

A quarter of them answers one comment, a quarter answers any; a fifth waits, is spam or declined.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.db import connection
from django.test import Client

from articles.models import Article
from comments.models import Comment
from tests.cast import make_article
from tests.measures.asking import Answer, analyse, asked

STATES = ["published"] * 8 + ["waiting", "spam"]


def measure(number: str = "100000") -> Iterator[str | Answer]:
    article, client = make_article(), Client()
    _write(article, int(number))
    analyse()
    yield f"{connection.vendor}: {Comment.objects.count()} comments on one story"
    for name, path in _pages(article, int(number)).items():
        yield asked(name, lambda path=path: client.get(path))


def _pages(article: Article, number: int) -> dict[str, str]:
    address = article.get_absolute_url()
    busiest = Comment.objects.filter(root=None).earliest("sent_at")
    return {
        "first page": address,
        "newest first": f"{address}?corder=new",
        "far page": f"{address}?cpage={number // 200}",
        "answers to one, far page": f"{address}?thread={busiest.pk}&cpage={number // 1000}",
        "permalink of the last": Comment.objects.approved().latest("sent_at").get_absolute_url(),
        "feed": f"{address}feed/rss/",
    }


def _write(article: Article, number: int) -> None:
    half, quarter = number // 2, number // 4
    first = Comment.objects.bulk_create(_rows(article, range(half)), batch_size=5000)
    parents = [comment.pk for comment in first]
    to_one = _rows(article, range(half, half + quarter), lambda _turn: parents[0])
    to_any = _rows(article, range(half + quarter, number), lambda turn: parents[turn * 7919 % half])
    for rows in (to_one, to_any):
        Comment.objects.bulk_create(rows, batch_size=5000)


def _rows(article: Article, numbers: range, parent=lambda _turn: None) -> Iterator[Comment]:
    for turn in numbers:
        yield Comment(
            article=article,
            name=f"Reader {turn % 977}",
            email=f"reader{turn % 977}@example.org",
            text=f"Word {turn}. " + "The mill by the river grinds again. " * 6,
            state=STATES[turn % 10],
            sent_at=article.published_at + timedelta(seconds=turn),
            parent_id=parent(turn),
            root_id=parent(turn),
        )
