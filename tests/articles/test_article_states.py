"""Which stories have a page: what is not public is not found, what was taken back says so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import State
from articles.workflow import withdraw
from tests.cast import chief, make_article

pytestmark = pytest.mark.django_db


def status(client, article) -> int:
    return client.get(article.get_absolute_url()).status_code


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEW])
def test_an_unpublished_story_is_not_found(client, state):
    assert status(client, make_article(state=state)) == 404


def test_a_scheduled_story_is_not_found(client):
    assert status(client, make_article(published_at=timezone.now() + timedelta(hours=1))) == 404


def test_an_expired_story_is_not_found(client):
    hour = timedelta(hours=1)
    article = make_article(published_at=timezone.now() - 2 * hour, expires_at=timezone.now() - hour)
    assert status(client, article) == 404


def test_its_other_addresses_do_not_betray_it(client):
    article = make_article(state=State.DRAFT)
    assert client.get(f"/society/{article.pk}/").status_code == 404


def test_a_withdrawn_story_is_gone_and_says_why(client):
    article = make_article(headline="The bridge fell")
    withdraw(article, by=chief(), reason="It did not fall.")
    response = client.get(article.get_absolute_url())
    text = response.content.decode()
    assert response.status_code == 410
    assert "The bridge fell" in text
    assert "It did not fall." in text
    assert "How it began" not in text
    assert 'content="noindex"' in text


def test_a_story_withdrawn_before_its_time_was_never_here(client):
    article = make_article(published_at=timezone.now() + timedelta(hours=1))
    withdraw(article, by=chief(), reason="Not yet.")
    type(article).objects.filter(pk=article.pk).update(published_at=timezone.now() + timedelta(minutes=1))
    assert status(client, article) == 404


def test_a_withdrawn_draft_of_the_archive_without_a_log_is_gone(client):
    article = make_article(state=State.WITHDRAWN, published_at=timezone.now() - timedelta(days=1))
    assert status(client, article) == 410
