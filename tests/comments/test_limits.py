"""So many tries in ten minutes from one network, and then a page that keeps the text and tells when to come back."""

import pytest
import time_machine

from comments.models import Comment
from tests.cast import make_article, moment
from tests.comments.steps import WORDS, address, ask_number, reader, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def limits_hold(settings):
    settings.TESTING = False


def test_the_sixth_comment_waits():
    article, client = make_article(), reader()
    statuses = [send(client, article, text=f"Word {number}").status_code for number in range(6)]
    assert (statuses, Comment.objects.count()) == ([303] * 5 + [429], 5)


def test_the_sixth_wrong_number_waits_even_if_it_is_right():
    article, client = make_article(), reader()
    for _try in range(5):
        assert send(client, article, captcha_1="1").status_code == 422
    response = send(client, article)
    assert (response.status_code, Comment.objects.count()) == (429, 0)
    assert WORDS["text"] in response.content.decode()
    assert 590 < int(response.headers["Retry-After"]) <= 600


def test_it_ends_after_ten_minutes(store_in_files):
    article, client = make_article(published_at=moment("2025-12-31 12:00")), reader()
    with time_machine.travel("2026-01-01 12:00", tick=False) as clock:
        for _try in range(5):
            send(client, article, captcha_1="1")
        clock.shift(601)
        assert send(client, article).status_code == 303


def test_other_networks_go_on():
    article, client = make_article(), reader()
    for _try in range(5):
        send(client, article, captcha_1="1")
    number = ask_number(client, article)
    assert client.post(address(article), WORDS | number, REMOTE_ADDR="127.0.0.99").status_code == 429
    assert client.post(address(article), WORDS | number, REMOTE_ADDR="203.0.113.1").status_code == 303


def test_an_invented_header_is_no_other_network():
    article, client = make_article(), reader()
    for turn in range(5):
        client.post(
            address(article),
            WORDS | ask_number(client, article) | {"captcha_1": "1"},
            headers={"X-Forwarded-For": f"203.0.113.{turn}"},
        )
    assert send(client, article).status_code == 429
