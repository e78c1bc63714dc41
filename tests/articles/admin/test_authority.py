"""Roles, beats, embargo and notes in the admin, by both who may and who may not."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from articles.models import Article, Beat, Note, State
from tests.articles.admin.desk import ADD, LIST, change_url, moment_fields, signed_in, story_fields, texts
from tests.cast import boris, egor, make_article, make_section, masha, olga, rita

pytestmark = pytest.mark.django_db


def buttons(answer) -> set[str]:
    return {verb.name for verb in [*answer.context["buttons"], *answer.context["pages"]]}


def test_a_reporter_writes_and_sends_for_review():
    client = signed_in(reporter := rita())
    client.post(ADD, story_fields(verb="submit"))
    article = Article.objects.get()
    assert (article.created_by, article.state) == (reporter, State.REVIEW)
    answer = client.get(change_url(article))
    assert (answer.status_code, answer.context["may_save"], buttons(answer)) == (200, False, set())


def test_a_reporter_is_offered_nothing_more_than_review():
    answer = signed_in(reporter := rita()).get(change_url(make_article(state=State.DRAFT, created_by=reporter)))
    assert (answer.context["may_save"], buttons(answer)) == (True, {"submit"})


def test_a_reporter_cannot_change_what_others_write():
    article = make_article(state=State.DRAFT)
    assert signed_in(rita()).post(change_url(article), story_fields(article)).status_code == 403


@pytest.fixture
def elsewhere():
    """An editor who looks after the world only."""
    editor = egor()
    Beat.objects.create(user=editor).sections.add(make_section("world", name_ru="Мир", name_en="World"))
    return signed_in(editor)


def test_an_editor_reads_and_does_not_change_what_others_look_after(elsewhere):
    article = make_article(state=State.DRAFT)
    answer = elsewhere.get(change_url(article))
    assert (answer.status_code, answer.context["may_save"], buttons(answer)) == (200, False, set())
    assert elsewhere.post(change_url(article), story_fields(article)).status_code == 403
    address = f"{LIST}{make_article().pk}/do/withdraw/"
    assert elsewhere.post(address, {"reason": "no"}).status_code == 403


def test_a_story_is_not_pushed_into_another_beat(elsewhere):
    answer = elsewhere.post(ADD, story_fields())
    assert list(answer.context["adminform"].form.errors) == ["section"]
    assert not Article.objects.exists()


def test_in_bulk_each_story_is_asked_about(elsewhere):
    article = make_article(state=State.DRAFT)
    elsewhere.post(LIST, {"action": "publish_chosen", "_selected_action": [article.pk]})
    article.refresh_from_db()
    assert article.state == State.DRAFT


@pytest.mark.parametrize(("person", "lifted"), [(egor, False), (olga, True)])
def test_only_a_chief_editor_lifts_an_embargo(person, lifted):
    article = make_article(state=State.DRAFT, embargo_until=timezone.now() + timedelta(days=1))
    answer = signed_in(person()).post(change_url(article), story_fields(article))
    article.refresh_from_db()
    assert (article.embargo_until is None) is lifted
    if not lifted:
        assert list(answer.context["adminform"].form.errors) == ["embargo_until"]


def test_an_editor_may_make_an_embargo_longer():
    article = make_article(state=State.DRAFT, embargo_until=timezone.now() + timedelta(days=1))
    longer = (timezone.now() + timedelta(days=2)).replace(microsecond=0)
    signed_in(egor()).post(change_url(article), story_fields(article, **moment_fields("embargo_until", longer)))
    article.refresh_from_db()
    assert article.embargo_until == longer


def test_a_date_before_the_embargo_is_refused():
    article = make_article(state=State.DRAFT)
    tomorrow, later = (timezone.now() + timedelta(days=number) for number in (1, 2))
    moments = moment_fields("published_at", tomorrow) | moment_fields("embargo_until", later)
    answer = signed_in(egor()).post(change_url(article), story_fields(article, **moments))
    assert list(answer.context["adminform"].form.errors) == ["published_at"]


def test_colleagues_leave_notes(django_capture_on_commit_callbacks):
    article = make_article(state=State.DRAFT, created_by=rita())
    client = signed_in(egor())
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(f"{LIST}{article.pk}/note/", {"text": "Whose bridge? <b>"})
    assert answer.url == f"{change_url(article)}#notes"
    assert [letter.to for letter in mail.outbox] == [["rita@example.org"]]
    assert "Whose bridge? &lt;b&gt;" in client.get(change_url(article)).content.decode()
    article.refresh_from_db()
    assert article.version == 0


@pytest.mark.parametrize("text", ["", "  ", "x" * 2001, "\x07"])
def test_a_note_that_is_refused_is_given_back(text):
    article = make_article()
    client = signed_in(egor())
    client.post(f"{LIST}{article.pk}/note/", {"text": text})
    page = client.get(change_url(article))
    assert texts(page) and page.context["note_form"].initial["text"] == text
    assert not Note.objects.exists()


@pytest.mark.parametrize(("person", "status"), [(masha, 302), (boris, 302)])
def test_who_may_read_the_story_may_say_something(person, status):
    """Boris is sent to the door; Masha, who reads stories, is heard."""
    article = make_article()
    answer = signed_in(person()).post(f"{LIST}{article.pk}/note/", {"text": "Hm"})
    assert answer.status_code == status
    assert Note.objects.count() == (person is masha)


def test_readers_never_see_a_note(client):
    article = make_article()
    Note.objects.create(article=article, by=egor(), text="Whose bridge?")
    assert "Whose bridge?" not in client.get(article.get_absolute_url()).content.decode()


@pytest.mark.parametrize(("person", "status"), [(olga, 200), (egor, 403)])
def test_beats_are_given_by_the_chief_editor(person, status):
    assert signed_in(person()).get("/admin/articles/beat/add/").status_code == status
