"""Each save leaves a version: who, when and what."""

import pytest

from articles import workflow
from articles.models import Article, Byline, Revision
from articles.revisions import working
from articles.revisions.snapshot import columns, initial_of, take
from tests.articles.admin.desk import ADD, change_url, signed_in, story_fields
from tests.cast import egor, make_article, make_author, make_tag, make_user

pytestmark = pytest.mark.django_db


def headlines(article: Article) -> list[str]:
    return [revision.snapshot["headline"] for revision in article.revisions.order_by("pk")]


def test_a_new_story_has_its_first_version():
    user = egor()
    signed_in(user).post(ADD, story_fields(headline="First", _continue="1"))
    revision = Revision.objects.get()
    assert (revision.by, revision.version, revision.kind, revision.shown_from) == (user, 1, "saved", None)
    assert revision.snapshot == take(Article.objects.get())


def test_each_save_adds_one_and_never_two_alike():
    article, client = make_article(state="draft", headline="As it was"), signed_in(egor())
    for version, headline in enumerate(["Second", "Second", "Third"]):
        client.post(change_url(article), story_fields(article, version=version, headline=headline, _continue="1"))
    assert headlines(article) == ["As it was", "Second", "Third"]
    assert article.revisions.order_by("pk").first().kind == "before"


def test_tags_bylines_and_notes_belong_to_a_version():
    article, user = make_article(state="draft"), egor()
    fields = story_fields(article, tags=[make_tag().pk], version=0, _continue="1") | {
        "bylines-TOTAL_FORMS": 2,
        "bylines-0-author": make_author("pavel", name_ru="Павел").pk,
        "bylines-0-position": 2,
        "bylines-1-author": make_author().pk,
        "bylines-1-position": 1,
        "corrections-TOTAL_FORMS": 1,
        "corrections-0-at_0": "17.12.2015",
        "corrections-0-at_1": "10:00:00",
        "corrections-0-note": "It was the left bank.",
    }
    response = signed_in(user).post(change_url(article), fields)
    assert response.status_code == 302
    snapshot = article.revisions.newest().first().snapshot
    assert snapshot["tags"] == [make_tag().pk]
    assert snapshot["bylines"] == [make_author().pk, make_author("pavel").pk]
    assert snapshot["corrections"] == [{"at": "2015-12-17T07:00:00+00:00", "note": "It was the left bank."}]
    assert list(Byline.objects.values_list("author__slug", flat=True)) == ["anna-vershinina", "pavel"]
    page = signed_in(user).get(change_url(article)).content.decode()
    assert "It was the left bank." in page
    assert 'name="bylines-1-author"' in page


def test_a_failing_save_leaves_no_version(monkeypatch):
    article, client = make_article(state="draft"), signed_in(egor())
    client.raise_request_exception = False
    monkeypatch.setattr("articles.revisions.working.keep", lambda *args, **kwargs: 1 / 0)
    response = client.post(change_url(article), story_fields(article, headline="Half", _continue="1"))
    assert response.status_code == 500
    assert not article.revisions.exists()
    assert Article.objects.get().headline == article.headline


def test_publishing_tells_which_version_readers_see():
    article, user = make_article(state="draft", headline="Seen"), egor()
    workflow.publish(article, by=user)
    shown = article.revisions.seen_by_readers().get()
    assert shown.snapshot["headline"] == "Seen"
    working.save(article, take(article) | {"headline": "Not yet"}, by=user)
    assert article.revisions.seen_by_readers().get() == shown
    working.publish_changes(article, by=user)
    assert [version.snapshot["headline"] for version in article.revisions.seen_by_readers()] == ["Not yet", "Seen"]
    assert article.revisions.shown_at(shown.shown_from) == shown


def test_a_story_off_the_schedule_was_never_seen():
    from django.utils import timezone

    article, user = make_article(state="draft"), egor()
    workflow.schedule(article, at=timezone.now() + timezone.timedelta(days=1), by=user)
    assert article.revisions.filter(shown_from__isnull=False).exists()
    workflow.unschedule(article, by=user)
    assert not article.revisions.filter(shown_from__isnull=False).exists()


def test_every_field_of_the_form_is_in_a_snapshot():
    """A field that somebody adds to the story joins the versions by itself."""
    article = make_article()
    response = signed_in(make_user("rita", "editor")).get(change_url(article))
    asked = set(response.context["adminform"].form.base_fields)
    asked -= {"version", "wire_text", "wire_html", "create_source", "declined"}
    assert asked - set(take(article)) == set()
    assert {field.name for field in columns()} <= set(initial_of(take(article)))
