"""The way back from a bulk action: everything as it was, and honestly told what is not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles import workflow
from articles.models import Article, Batch, Move, Revision
from articles.revisions import working
from articles.revisions.snapshot import take
from portal.models import User
from tests.articles.admin.desk import LIST, signed_in, texts
from tests.articles.admin.test_bulk import chosen, world
from tests.cast import egor, make_article, make_tag, olga, rita

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    return signed_in(egor())


def rows() -> list[tuple]:
    names = ("pk", "state", "section__slug", "published_at", "withdrawn_reason", "due", "due_at")
    return [(row, sorted(row_tags(row[0]))) for row in Article.objects.order_by("pk").values_list(*names)]


def row_tags(pk: int) -> list[str]:
    return list(Article.objects.get(pk=pk).tags.values_list("slug", flat=True))


def undo(client, **fields):
    page = client.get(LIST)
    return client.post(f"{LIST}undo/{page.context['batch'].pk}/", fields, follow=True)


@pytest.mark.parametrize(
    ("action", "states", "fields"),
    [
        ("submit_chosen", ["draft", "draft"], {}),
        ("publish_chosen", ["draft", "review"], {"despite": "short"}),
        ("withdraw_chosen", ["published", "published"], {"reason": "A hoax"}),
        ("refile_chosen", ["draft", "published", "review"], {"section": "world"}),
        ("tag_chosen", ["draft", "published"], {"tag": "rivers"}),
    ],
)
def test_everything_is_as_it_was_and_the_log_knows(client, action, states, fields):
    fields |= {"section": world().pk} if "section" in fields else {}
    fields |= {"tag": make_tag().pk} if "tag" in fields else {}
    stories = [make_article(state=state) for state in states]
    before = rows()
    client.post(LIST, chosen(action, *stories, **fields))
    assert rows() != before
    response = undo(client)
    assert rows() == before
    assert len(texts(response)) == 1 and "batch" not in response.context
    assert Move.objects.filter(verb="undo").count() == len(stories)


def test_what_has_changed_meanwhile_stays_and_is_named(client):
    touched, left = make_article(state="draft"), make_article(state="draft")
    client.post(LIST, chosen("publish_chosen", touched, left, despite="short"))
    touched.refresh_from_db()
    working.save(touched, take(touched) | {"headline": "Set right by Olga"}, by=olga())
    refused, done = texts(undo(client))
    assert "Set right by Olga" in refused or touched.headline in refused
    assert set(Article.objects.values_list("pk", "state")) == {(touched.pk, "published"), (left.pk, "draft")}
    assert "1" in done


def test_changes_with_a_date_come_back_with_their_story(client):
    story, by = make_article(), User.objects.get()
    working.save(story, take(story) | {"headline": "Later"}, by=by)
    working.schedule_changes(story, at=timezone.now() + timedelta(days=1), by=by)
    before = rows()
    client.post(LIST, chosen("withdraw_chosen", story, reason="A hoax"))
    assert Article.objects.get().due_at is None
    undo(client)
    assert rows() == before


def test_what_was_published_by_mistake_counts_as_never_read(client):
    client.post(LIST, chosen("publish_chosen", make_article(state="draft"), despite="short"))
    assert Revision.objects.filter(shown_from__isnull=False).exists()
    undo(client)
    assert not Revision.objects.filter(shown_from__isnull=False).exists()
    story = Article.objects.get()
    workflow.publish(story, by=User.objects.get())
    assert story.is_public


def test_readers_pages_follow_at_once(client, django_capture_on_commit_callbacks):
    story, reader = make_article(state="draft"), Client()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(LIST, chosen("publish_chosen", story, despite="short"))
    assert reader.get(story.get_absolute_url()).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        undo(client)
    assert reader.get(story.get_absolute_url()).status_code == 404
    assert story.headline not in reader.get("/").content.decode()


def test_it_can_be_undone_for_half_a_minute_at_least_and_not_for_ever(client):
    client.post(LIST, chosen("submit_chosen", make_article(state="draft")))
    batch = Batch.objects.get()
    Batch.objects.update(at=timezone.now() - timedelta(seconds=40))
    assert client.get(LIST).context["batch"] == batch
    Batch.objects.update(at=timezone.now() - Batch.UNDO)
    assert "batch" not in client.get(LIST).context
    assert len(texts(client.post(f"{LIST}undo/{batch.pk}/", follow=True))) == 1
    assert Article.objects.get().state == "review"


def test_only_who_did_it_undoes_it_and_only_once(client):
    client.post(LIST, chosen("submit_chosen", make_article(state="draft")))
    batch = Batch.objects.get()
    signed_in(olga()).post(f"{LIST}undo/{batch.pk}/")
    assert Article.objects.get().state == "review"
    client.post(f"{LIST}undo/{batch.pk}/")
    Article.objects.update(state="review")
    client.post(f"{LIST}undo/{batch.pk}/")
    assert Article.objects.get().state == "review"
    assert client.get(f"{LIST}undo/{batch.pk}/").status_code == 405


def test_a_reporter_takes_back_what_was_sent_for_review():
    reporter = rita()
    story = make_article(state="draft", created_by=reporter)
    client = signed_in(reporter)
    client.post(LIST, chosen("submit_chosen", story))
    undo(client)
    assert Article.objects.get().state == "draft"


def test_the_list_comes_back_as_it_was_asked_for(client):
    client.post(f"{LIST}?is=draft", chosen("submit_chosen", make_article(state="draft")))
    assert undo(client, back="is=draft").redirect_chain[0][0] == f"{LIST}?is=draft"
