"""A story that readers can see is worked on without its page changing."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.utils import timezone

from articles import workflow
from articles.models import Article, Move
from articles.revisions import working
from articles.revisions.snapshot import take
from articles.workflow import MoveRefused
from tests.articles.admin.desk import LIST, change_url, moment_fields, signed_in, story_fields, texts
from tests.cast import boris, egor, make_article, make_author, make_source, make_tag, make_user, masha

pytestmark = pytest.mark.django_db


def rita():
    """May write, may not publish."""
    user = make_user("rita", is_active=True)
    user.is_staff = True
    user.save()
    user.user_permissions.set(Permission.objects.filter(codename__in=["change_article", "view_article"]))
    return user


def page(client, article) -> str:
    return client.get(article.get_absolute_url()).content.decode()


def test_saving_does_not_touch_the_page(client):
    article, user = make_article(headline="As published"), egor()
    before = page(client, article)
    signed_in(user).post(change_url(article), story_fields(article, headline="In work", _continue="1"))
    row = Article.objects.get()
    assert (row.headline, row.working.snapshot["headline"], row.version) == ("As published", "In work", 1)
    assert page(client, article) == before


def test_the_form_goes_on_with_the_changes_and_says_so():
    article, user = make_article(headline="As published"), egor()
    desk = signed_in(user)
    source = make_source()
    fields = story_fields(article, headline="In work", source=source.pk, tags=[make_tag().pk], _continue="1") | {
        "bylines-TOTAL_FORMS": 1,
        "bylines-0-author": make_author().pk,
        "bylines-0-position": 0,
    }
    html = desk.post(change_url(article), fields, follow=True).content.decode()
    assert 'value="In work"' in html
    assert f'<option value="{make_author().pk}" selected>' in html
    assert f'<option value="{source.pk}" selected>' in html
    assert "notice-changes" in html and "egor" in html
    assert 'value="publish-changes"' in html


def test_publishing_the_changes_is_one_press(client, django_capture_on_commit_callbacks):
    article, user = make_article(headline="As published"), egor()
    page(client, article)
    fields = story_fields(article, headline="Set right", tags=[make_tag().pk], verb="publish-changes")
    with django_capture_on_commit_callbacks(execute=True):
        response = signed_in(user).post(change_url(article), fields, follow=True)
    row = Article.objects.get()
    assert (row.headline, row.working, list(row.tags.all())) == ("Set right", None, [make_tag()])
    assert row.modified_at is not None
    assert "Set right" in page(client, row)
    assert row.get_absolute_url() in texts(response)[0]
    assert Move.objects.get().verb == "publish-changes"


def test_a_change_taken_back_leaves_nothing_to_publish():
    article, desk = make_article(headline="As published"), signed_in(egor())
    desk.post(change_url(article), story_fields(article, headline="In work", _continue="1"))
    desk.post(change_url(article), story_fields(article, version=1, _continue="1"))
    assert Article.objects.get().working is None


def test_the_preview_shows_the_changes(client):
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "In work", "tags": [make_tag().pk]}, by=user)
    preview = signed_in(user).get(f"{LIST}{article.pk}/preview/").content.decode()
    assert "In work" in preview and "/tag/rivers/" in preview
    assert "In work" not in page(client, article)
    assert Article.objects.get().headline == "As published"


def test_discarding_keeps_them_in_the_history():
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "In work"}, by=user)
    address = f"{LIST}{article.pk}/changes/discard-changes/"
    assert signed_in(user).get(address).status_code == 200
    assert Article.objects.get().working is not None
    signed_in(user).post(address)
    assert Article.objects.get().working is None
    assert [version.snapshot["headline"] for version in article.revisions.all()] == ["In work", "As published"]


def test_a_reporter_writes_and_an_editor_publishes():
    reporter = rita()
    article = make_article(headline="As published", created_by=reporter)
    desk = signed_in(reporter)
    html = desk.post(change_url(article), story_fields(article, headline="In work", _continue="1"), follow=True)
    assert "publish-changes" not in html.content.decode()
    desk.post(change_url(article), story_fields(article, version=1, headline="Mine", verb="publish-changes"))
    row = Article.objects.get()
    assert (row.headline, row.working.snapshot["headline"]) == ("As published", "Mine")
    for name in ("schedule-changes", "unschedule-changes"):
        assert desk.post(f"{LIST}{article.pk}/changes/{name}/").status_code == 403
    with pytest.raises(MoveRefused):
        working.publish_changes(article, by=reporter)


def test_strangers_and_readers_of_the_desk_change_nothing():
    article = make_article()
    working.save(article, take(article) | {"headline": "In work"}, by=egor())
    for name in ("schedule-changes", "unschedule-changes", "discard-changes"):
        address = f"{LIST}{article.pk}/changes/{name}/"
        assert signed_in(masha_()).post(address).status_code == 403
        assert signed_in(boris_()).post(address).headers["Location"].startswith("/admin/login/")
    assert signed_in(masha_()).get(f"{LIST}{article.pk}/changes/burn/").status_code == 404
    assert Article.objects.get().working is not None


def masha_():
    from portal.models import User

    return User.objects.filter(username="masha").first() or masha()


def boris_():
    from portal.models import User

    return User.objects.filter(username="boris").first() or boris()


def test_changes_come_out_at_their_time_though_the_page_is_kept(client, store_in_files):
    article, user = make_article(headline="As published"), egor()
    desk, at = signed_in(user), timezone.now() + timedelta(hours=2)
    response = desk.post(change_url(article), story_fields(article, headline="At noon", verb="schedule-changes"))
    address = f"{LIST}{article.pk}/changes/schedule-changes/"
    assert response.headers["Location"] == address
    assert desk.get(address).status_code == 200
    desk.post(address, moment_fields("at", at))
    assert "As published" in page(client, article)
    with time_machine.travel(at - timedelta(seconds=5)):
        assert "As published" in page(client, article)
        assert "As published" in client.get("/").content.decode()
    with time_machine.travel(at + timedelta(seconds=1)):
        assert "At noon" in client.get("/").content.decode()
        html = client.get(article.get_absolute_url(), follow=True).content.decode()
        assert "At noon" in html and "As published" not in html
    row = Article.objects.get()
    assert (row.headline, row.working, row.due, row.due_at) == ("At noon", None, None, None)
    assert list(row.moves.values_list("verb", "by")) == [("changes-due", user.pk), ("schedule-changes", user.pk)]
    shown = row.revisions.get(snapshot__headline="At noon").shown_from
    assert abs(shown - at) < timedelta(seconds=1)


def test_what_is_saved_after_the_date_was_given_waits_for_its_own_word(client):
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "At noon"}, by=user)
    at = timezone.now() + timedelta(hours=2)
    working.schedule_changes(article, at=at, by=user)
    working.save(article, take(article) | {"headline": "Later"}, by=rita())
    with time_machine.travel(at + timedelta(seconds=1)):
        client.get("/")
    row = Article.objects.get()
    assert (row.headline, row.working.snapshot["headline"]) == ("At noon", "Later")


def test_a_date_can_be_taken_off_and_passed_ones_are_refused():
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "In work"}, by=user)
    desk, address = signed_in(user), f"{LIST}{article.pk}/changes/schedule-changes/"
    response = desk.post(address, moment_fields("at", timezone.now() - timedelta(hours=1)))
    assert response.status_code == 200 and response.context["form"].errors
    assert desk.post(address, {"at_0": "28.03.2010", "at_1": "02:30:00"}).context["form"].errors  # never was
    working.schedule_changes(article, at=timezone.now() + timedelta(hours=1), by=user)
    assert "notice-changes" in desk.get(change_url(article)).content.decode()
    desk.post(f"{LIST}{article.pk}/changes/unschedule-changes/")
    row = Article.objects.get()
    assert (row.due, row.due_at) == (None, None) and row.working is not None


def test_withdrawing_stops_what_was_to_come_out():
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "In work"}, by=user)
    working.schedule_changes(article, at=timezone.now() + timedelta(hours=1), by=user)
    article.refresh_from_db()
    workflow.withdraw(article, by=user, reason="Wrong")
    row = Article.objects.get()
    assert (row.due_at, row.headline, row.working.snapshot["headline"]) == (None, "As published", "In work")
    workflow.reinstate(row, by=user)
    row = Article.objects.get()
    assert (row.headline, row.working) == ("In work", None)


def test_a_story_off_the_schedule_takes_its_changes_along():
    article, user = make_article(state="draft", headline="Planned"), egor()
    workflow.schedule(article, at=timezone.now() + timedelta(days=1), by=user)
    working.save(article, take(article) | {"headline": "In work"}, by=user)
    assert Article.objects.get().headline == "Planned"
    workflow.unschedule(article, by=user)
    row = Article.objects.get()
    assert (row.state, row.headline, row.published_at, row.working) == ("draft", "In work", None, None)


def test_what_cannot_be_written_at_its_time_breaks_no_page(client, monkeypatch):
    article, user = make_article(headline="As published"), egor()
    working.save(article, take(article) | {"headline": "At noon"}, by=user)
    at = timezone.now() + timedelta(hours=2)
    working.schedule_changes(article, at=at, by=user)
    with monkeypatch.context() as broken, time_machine.travel(at + timedelta(seconds=1)):
        broken.setattr("articles.revisions.due.apply", lambda *args, **kwargs: 1 / 0)
        assert "As published" in page(client, article)
    with time_machine.travel(at + timedelta(seconds=2)):
        assert "At noon" in client.get(article.get_absolute_url(), follow=True).content.decode()
