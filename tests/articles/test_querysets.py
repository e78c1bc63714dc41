"""What every page asks about the clock is found by indexes of few rows, however large the archive is."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article
from tests.cast import make_article

pytestmark = pytest.mark.django_db


def plan(ask) -> list[str]:
    """How the database finds what `ask` asks for, were there too many rows to read them all."""
    sqlite = connection.vendor == "sqlite"  # which knows nothing of how many there are; PostgreSQL counts its few
    with connection.cursor() as cursor:
        if not sqlite:
            cursor.execute("SET LOCAL enable_seqscan = off")
        with CaptureQueriesContext(connection) as asked:
            ask()
        how = "EXPLAIN QUERY PLAN" if sqlite else "EXPLAIN"
        questions = [question["sql"] for question in asked.captured_queries]
        return [step[-1] for sql in questions for step in cursor.execute(f"{how} {sql}").fetchall()]


def test_the_next_change_is_the_first_of_all_that_are_to_come():
    soon, later = (timezone.now() + timedelta(hours=hours) for hours in (1, 2))
    make_article(published_at=later)
    make_article(expires_at=soon, edition="en")
    make_article(state="review", expires_at=soon)
    assert Article.objects.next_change() == soon
    assert Article.objects.in_edition("ru").next_change() == later
    assert Article.objects.filter(section=None).next_change() is None


def test_nobody_goes_through_the_archive_for_it():
    for ask in (Article.objects.next_change, lambda: list(Article.objects.due())):
        steps = plan(ask)
        assert any("changing" in step for step in steps)
        assert not any(
            "state=?" in step or step.strip().startswith(("SCAN", "Seq Scan", "->  Seq Scan")) for step in steps
        )
