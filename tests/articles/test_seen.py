"""`POST /seen/` counts who reads, in batches, and asks nothing of them."""

from datetime import date

import pytest
import time_machine
from django.db import DatabaseError

from articles import reading_counts
from articles.models import Reads, State
from articles.reading_counts import Tally, most_read
from tests.cast import make_article, moment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tally(monkeypatch):
    """Written when a test says so, not by the clock."""
    own = Tally(seconds=3600)
    monkeypatch.setattr("articles.views.seen.tally", own)
    yield own
    if own.timer:
        own.timer.cancel()


def read(client, body, **headers):
    return client.post("/seen/", str(body), content_type="text/plain", headers=headers)


def counts() -> dict:
    return dict(Reads.objects.values_list("article", "count"))


def test_it_works(client, tally, django_assert_num_queries):
    article, other = make_article(), make_article()
    with django_assert_num_queries(0):
        answers = [read(client, pk) for pk in (article.pk, article.pk, other.pk)]
    assert {(answer.status_code, answer.content, answer.has_header("Set-Cookie")) for answer in answers} == {
        (204, b"", False)
    }
    assert answers[0].headers["Cache-Control"].startswith("max-age=0")
    tally.write()
    assert counts() == {article.pk: 2, other.pk: 1}
    read(client, article.pk)
    tally.write()
    assert counts() == {article.pk: 3, other.pk: 1}


def test_hidden_and_unknown_stories_are_not_counted(client, tally):
    for pk in (make_article(state=State.DRAFT).pk, 999_999_999, "9" * 18):
        read(client, pk)
    tally.write()
    assert counts() == {}


@pytest.mark.parametrize("body", ["", "x", "-1", "1" * 19, "1 OR 1", "\u0661", "1" * 100_000])
def test_whatever_is_sent_is_answered_the_same(client, tally, body):
    assert read(client, body).status_code == 204
    assert not tally.counts


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Googlebot/2.1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Purpose": "prefetch;prerender"},
    ],
)
def test_machines_and_other_sites_are_not_counted(client, tally, headers):
    assert read(client, make_article().pk, **headers).status_code == 204
    assert not tally.counts


def test_a_look_does_not_count(client):
    assert client.get("/seen/").status_code == 405


def test_a_day_is_a_day_of_the_newsroom(client, tally):
    article = make_article(published_at=moment("2026-01-01 10:00"))
    for at in ("2026-12-01 20:59", "2026-12-01 21:01"):
        with time_machine.travel(moment(at), tick=False):
            read(client, article.pk)
            tally.write()
    assert set(Reads.objects.values_list("day", flat=True)) == {date(2026, 12, 1), date(2026, 12, 2)}


def test_a_database_that_is_away_breaks_nothing(client, tally, monkeypatch, caplog):
    def away(counts):
        raise DatabaseError

    monkeypatch.setattr(reading_counts, "record", away)
    read(client, make_article().pk)
    tally.write()
    assert "1 reads were not counted" in caplog.text


def test_a_flood_of_numbers_stays_small(tally, monkeypatch):
    monkeypatch.setattr(reading_counts, "MOST", 3)
    for pk in (1, 2, 3, 4, 5, 1):
        tally.add(pk)
    assert tally.counts == {1: 2, 2: 1, 3: 1}


def test_it_is_written_by_itself(monkeypatch):
    written = []
    monkeypatch.setattr(reading_counts, "record", written.append)
    own = Tally(seconds=0.01)
    own.add(7)
    own.timer.join()
    assert (written, own.counts, own.timer) == ([{7: 1}], {}, None)


def test_the_most_read_are_public_stories(tally):
    first, second = make_article(), make_article()
    withdrawn = make_article(state=State.WITHDRAWN, published_at=moment("2026-01-01 10:00"))
    for article, count in ((first, 2), (second, 5), (withdrawn, 9)):
        Reads.objects.create(article=article, day=date.today(), count=count)  # noqa: DTZ011
    assert [(pk, number) for pk, *_words, number in most_read(7, 10)] == [(second.pk, 5), (first.pk, 2)]
