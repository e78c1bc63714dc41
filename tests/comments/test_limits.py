"""So many tries in ten minutes from one network, and then a page that keeps the text and tells when to come back."""

import pytest
import time_machine

from comments.models import Comment
from tests.cast import make_article, moment
from tests.comments.steps import WORDS, address, ask_number, reader, send
from tests.servers import free_port, redis

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def limits_hold(settings):
    settings.TESTING = False


def test_the_sixth_comment_waits(store_in_files):
    article, client, statuses = make_article(published_at=moment("2025-12-31 12:00")), reader(), []
    with time_machine.travel("2026-01-01 12:00", tick=False) as clock:
        for number in range(6):
            statuses.append(send(client, article, text=f"Word {number}").status_code)
            clock.shift(16)
    assert (statuses, Comment.objects.count()) == ([303] * 5 + [429], 5)


def test_the_next_comment_of_one_writer_waits_fifteen_seconds(store_in_files):
    article, client = make_article(published_at=moment("2025-12-31 12:00")), reader()
    with time_machine.travel("2026-01-01 12:00", tick=False) as clock:
        send(client, article)
        response = send(client, article, text="The next word")
        assert (response.status_code, response.headers["Retry-After"]) == (429, "15")
        assert "The next word" in response.content.decode()
        assert send(client, article, email="masha@example.org").status_code == 303
        clock.shift(16)
        assert send(client, article, text="The next word").status_code == 303


def test_a_second_press_is_no_second_comment():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    first, second = (client.post(address(article), WORDS | number) for _press in range(2))
    assert (first.url, second.status_code, Comment.objects.count()) == (second.url, 303, 1)


def test_other_names_do_not_open_the_block_of_addresses():
    article, client, statuses = make_article(), reader(), []
    for number in range(21):
        words = {"email": f"vera{number}@example.org", "text": f"Word {number}"}
        statuses.append(send(client, article, **words).status_code)
    assert statuses == [303] * 20 + [429]


def test_the_sixth_wrong_number_waits_even_if_it_is_right():
    article, client = make_article(), reader()
    for _try in range(5):
        assert send(client, article, captcha_1="1").status_code == 422
    response = send(client, article)
    assert (response.status_code, Comment.objects.count()) == (429, 0)
    assert WORDS["text"] in response.content.decode()
    assert 590 < int(response.headers["Retry-After"]) <= 600


@pytest.fixture(params=["no server", "no disk"])
def dead_cache(request, settings, tmp_path):
    """A Redis that is not there, and a disk that takes no file."""
    (tmp_path / "file").touch()
    options = {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.3, "SOCKET_TIMEOUT": 0.3}
    redis = {"LOCATION": f"redis://127.0.0.1:{free_port()}", "OPTIONS": options}
    stores = {
        "no server": {"BACKEND": "django_redis.cache.RedisCache"} | redis,
        "no disk": {"BACKEND": "portal.filestore.ForgivingFileCache", "LOCATION": tmp_path / "file" / "below"},
    }
    settings.CACHES = dict.fromkeys(settings.CACHES, stores[request.param])


def test_the_limits_survive_a_dead_cache(dead_cache):
    article, client = make_article(), reader()
    statuses = [send(client, article, captcha_1="1").status_code for _try in range(6)]
    assert statuses == [422] * 5 + [429]
    assert send(reader(), article, email="other@example.org").status_code == 429
    assert client.get(article.get_absolute_url()).status_code == 200


@pytest.mark.redis
def test_and_the_death_of_redis_halfway(settings):
    article, client, statuses = make_article(), reader(), []
    with redis() as server:
        settings.CACHES = {name: store | {"LOCATION": server} for name, store in settings.CACHES.items()}
        statuses += [send(client, article, captcha_1="1").status_code for _try in range(3)]
    statuses += [send(client, article, captcha_1="1").status_code for _try in range(6)]
    assert statuses == [422] * 8 + [429]


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
