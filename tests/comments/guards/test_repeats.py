"""The same words again: the writer's own are received once, those of others are held."""

from functools import partial

import pytest

from comments.models import Comment
from tests.cast import make_article, make_comment, moment
from tests.comments.steps import WORDS, address, ask_number, reader, send
from tests.together import at_once

LONG = "Everybody should read this story twice and tell the neighbours."


def repeats() -> list:
    return [comment.held_for for comment in Comment.objects.order_by("pk")]


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["published", "declined", "spam", "answered"])
@pytest.mark.parametrize("changes", [{}, {"text": WORDS["text"].upper() + "!"}, {"name": "Wera"}])
def test_the_same_writer_is_told_that_it_is_here(state, changes):
    article = make_article()
    make_comment(article, **WORDS, state=state)
    response = send(reader(), article, **changes)
    html = response.content.decode()
    assert (response.status_code, Comment.objects.count()) == (409, 1)
    assert "Мы уже получили этот комментарий" in html
    assert all(word in html for word in (WORDS | changes).values())


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"state": "withdrawn"}, {"sent_at": moment("2026-01-01 12:00")}])
def test_what_was_taken_back_or_is_old_may_be_sent_again(fields):
    article = make_article()
    make_comment(article, **WORDS, **{"state": "published"} | fields)
    assert send(reader(), article).status_code == 303


@pytest.mark.django_db
def test_the_same_words_of_others_are_held():
    send(reader(), make_article(), text=LONG)
    send(reader(), make_article(), text=f"  {LONG.upper()}", email="boris@example.org")
    send(reader(), make_article(), text=LONG + " Really.")
    assert repeats() == [[], [["repeats", "1"]], []]


@pytest.mark.django_db
def test_short_words_are_nobodys_own():
    send(reader(), make_article(), text="Thank you!")
    send(reader(), make_article(), text="Thank you!", email="boris@example.org")
    assert repeats() == [[], []]


@pytest.mark.django_db(transaction=True)
def test_two_windows_at_once_store_one_comment():
    article = make_article()
    for turn in range(10):
        clients = [reader(), reader()]
        numbers = [ask_number(client, article) for client in clients]
        words = WORDS | {"text": f"Words {turn}"}
        # Of two networks, a telephone's and a desk's: else the limits already take them one after another
        sent = zip(clients, numbers, ("127.0.0.1", "203.0.113.7"), strict=True)
        at_once(*[partial(one.post, address(article), words | number, REMOTE_ADDR=at) for one, number, at in sent])
        assert Comment.objects.count() == turn + 1
