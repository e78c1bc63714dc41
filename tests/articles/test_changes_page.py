"""Readers compare the versions that they could read, and no others."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles import workflow
from articles.models import Article, Revision
from articles.revisions import working
from articles.revisions.snapshot import take
from tests.cast import egor, make_article

pytestmark = pytest.mark.django_db
FIRST = "<p>Two brothers mended the wheel.</p><p>It turns.</p><p>It is old.</p>"


@pytest.fixture
def editor():
    return egor()


@pytest.fixture
def story(editor):
    """Published yesterday with a text, which was changed twice."""
    with time_machine.travel(timezone.now() - timedelta(days=1), tick=False) as clock:
        article = make_article(headline="The mill", body=FIRST, state="draft")
        workflow.publish(article, by=editor)
        for words in ("Three brothers", "Four brothers"):
            clock.shift(timedelta(hours=2))
            change(article, editor, body=FIRST.replace("Two brothers", words))
    return Article.objects.get(pk=article.pk)


def change(article, editor, **fields):
    article.refresh_from_db()
    working.save(article, working.in_the_form(article) | fields, by=editor)
    working.publish_changes(article, by=editor)


def page(client, article, query: str = "") -> str:
    response = client.get(f"{article.get_absolute_url()}changes/{query}")
    assert response.status_code == 200
    return response.content.decode()


def numbers(html: str) -> list[str]:
    return re.findall(r'name="old"\s+value="(\d+)"', html)


def test_the_last_change_word_by_word(client, story):
    html = page(client, story)
    assert "<del>Three</del><ins>Four</ins> brothers mended the wheel." in html
    assert '<meta name="robots" content="noindex">' in html
    assert len(numbers(html)) == 3
    assert "2 абзаца без изменений" in " ".join(html.split())


def test_any_two(client, story):
    new, middle, old = numbers(page(client, story))
    for query in (f"?old={old}&new={new}", f"?old={new}&new={old}", f"?old={old}"):
        assert "<del>Two</del><ins>Four</ins>" in page(client, story, query)
    assert "<del>Two</del><ins>Three</ins>" in page(client, story, f"?new={middle}")
    assert "<del>" not in page(client, story, f"?old={old}&new={old}").split("main")[1].split("<table>")[0].replace(
        "<del>удалено</del>", ""
    )


def test_what_nobody_has_read_is_not_there(client, story, editor):
    working.save(story, take(story) | {"body": "<p>SECRET</p>"}, by=editor)
    hidden = Revision.objects.order_by("pk").last()
    assert hidden.shown_from is None
    address = f"{story.get_absolute_url()}changes/"
    assert "SECRET" not in page(client, story)
    for number in (hidden.pk, 10**17 - 1, 0, "x", "", "9" * 400, "٣"):
        response = client.get(f"{address}?old={number}")
        assert (response.status_code, response.url) == (302, address)


def test_versions_of_the_same_words_are_one(client, story, editor):
    change(story, editor, body=story.body.replace("wheel", "<strong>wheel</strong>"))
    html = page(client, story)
    assert len(numbers(html)) == 3
    last = story.revisions.seen_by_readers().first()
    assert "<del>Two</del>" in page(client, story, f"?old={numbers(html)[-1]}&new={last.pk}")


def test_a_withdrawal_takes_old_texts_with_it(client, story, editor, django_capture_on_commit_callbacks):
    first = numbers(page(client, story))[-1]
    with django_capture_on_commit_callbacks(execute=True):
        workflow.withdraw(story, by=editor, reason="Libel")
    address = f"{story.get_absolute_url()}changes/"
    assert client.get(address).status_code == 410
    story.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        working.save(story, take(story) | {"body": "<p>It turns.</p>"}, by=editor)
        workflow.reinstate(Article.objects.get(pk=story.pk), by=editor)
    html = page(client, story)
    assert (numbers(html), "brothers" in html) == ([], False)
    assert client.get(f"{address}?old={first}").status_code == 302


@pytest.mark.parametrize("state", ["draft", "review"])
def test_only_of_public_stories(client, state):
    article = make_article(state=state)
    assert client.get(f"{article.get_absolute_url()}changes/").status_code == 404


def test_one_address(client, story):
    response, address = client.get(f"/society/{story.pk}-other/changes/"), f"{story.get_absolute_url()}changes/"
    assert (response.status_code, response.headers["Location"]) == (301, address)
    assert client.post(address).status_code == 405


def test_it_is_kept_and_forgotten_with_the_story(client, story, editor, django_capture_on_commit_callbacks):
    before = page(client, story)
    with CaptureQueriesContext(connection) as asked:
        assert page(client, story) == before
    assert len(asked) == 0
    with django_capture_on_commit_callbacks(execute=True):
        change(story, editor, headline="The mill again")
    assert "again</ins>" in page(client, story)


def test_it_asks_as_often_for_many_versions(client, story, django_assert_num_queries):
    for number in range(20):
        body = FIRST.replace("Two", str(number))
        moment = timezone.now() - timedelta(minutes=40 - number)
        Revision.objects.create(article=story, version=9, snapshot=take(story) | {"body": body}, shown_from=moment)
    with django_assert_num_queries(9):
        assert len(numbers(page(client, story))) == 23


def test_the_story_leads_there_when_it_was_changed(client, story):
    link = f'href="{story.get_absolute_url()}changes/"'
    assert link in client.get(story.get_absolute_url()).content.decode()
    assert "changes/" not in client.get(make_article().get_absolute_url()).content.decode()
    fresh = make_article()
    fresh.corrections.create(note="It was in May.")
    assert f'href="{fresh.get_absolute_url()}changes/"' in client.get(fresh.get_absolute_url()).content.decode()
