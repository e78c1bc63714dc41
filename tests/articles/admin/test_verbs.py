from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from articles.models import Article, Move, State
from tests.articles.admin.desk import ADD, LIST, change_url, moment_fields, signed_in, story_fields, texts
from tests.cast import boris, chief, egor, make_article, make_user, masha

pytestmark = pytest.mark.django_db


def verbs_on(response) -> set[str]:
    return {verb.name for verb in [*response.context["buttons"], *response.context["pages"]]}


def test_one_click_saves_and_publishes_a_new_story():
    user = egor()
    response = signed_in(user).post(ADD, story_fields(verb="publish"), follow=True)
    article = Article.objects.get()
    assert (article.state, article.saved_by, article.created_by) == (State.PUBLISHED, user, user)
    assert response.redirect_chain == [(change_url(article), 302)]
    assert article.get_absolute_url() in texts(response)[0]
    assert Move.objects.get().verb == "publish"


def test_saving_alone_keeps_a_draft():
    signed_in(egor()).post(ADD, story_fields(_continue="1"))
    assert Article.objects.get().state == State.DRAFT


def test_a_date_to_come_schedules():
    at = timezone.now() + timedelta(days=2)
    fields = story_fields(verb="publish") | moment_fields("published_at", at)
    response = signed_in(egor()).post(ADD, fields, follow=True)
    article = Article.objects.get()
    assert article.is_scheduled and not Article.objects.published().exists()
    assert "chip-scheduled" in response.content.decode()
    assert verbs_on(response) == {"unschedule"}


def test_nothing_is_published_by_a_form_with_errors():
    response = signed_in(egor()).post(ADD, story_fields(verb="publish", section="", headline="Typed by hand"))
    assert response.status_code == 200
    assert not Article.objects.exists()
    assert 'value="Typed by hand"' in response.content.decode()
    assert set(response.context["adminform"].form.errors) == {"section"}


@pytest.mark.parametrize(
    ("state", "verbs"),
    [
        ("draft", {"submit", "publish"}),
        ("review", {"return", "publish"}),
        ("published", {"withdraw"}),
        ("withdrawn", {"reinstate"}),
    ],
)
def test_only_fitting_buttons_are_shown(state, verbs):
    response = signed_in(egor()).get(change_url(make_article(state=state)))
    assert verbs_on(response) == verbs


def test_one_who_may_not_publish_has_no_such_button_and_no_such_power():
    rita = make_user("rita")
    rita.is_staff = True
    rita.save()
    rita.user_permissions.set(Permission.objects.filter(codename__in=["change_article", "view_article"]))
    article = make_article(state="draft", created_by=rita)
    client = signed_in(rita)
    assert verbs_on(client.get(change_url(article))) == {"submit"}
    response = client.post(change_url(article), story_fields(article, headline="Kept", verb="publish"), follow=True)
    article.refresh_from_db()
    assert (article.state, article.headline) == (State.DRAFT, "Kept")
    assert len(texts(response)) == 1


def test_withdrawing_asks_for_a_reason():
    article = make_article()
    client = signed_in(egor())
    page = f"{LIST}{article.pk}/do/withdraw/"
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": " "}).context["form"].errors
    response = client.post(page, {"reason": "The wheel stands still"}, follow=True)
    article.refresh_from_db()
    assert (article.state, article.withdrawn_reason) == (State.WITHDRAWN, "The wheel stands still")
    assert response.redirect_chain == [(change_url(article), 302)]


def test_a_refused_verb_tells_why():
    article = make_article(state="draft")
    response = signed_in(egor()).post(f"{LIST}{article.pk}/do/withdraw/", {"reason": "No"}, follow=True)
    assert len(texts(response)) == 1
    assert Article.objects.get().state == State.DRAFT


def test_an_unknown_verb_changes_nothing():
    article = make_article(state="draft")
    client = signed_in(egor())
    assert client.post(f"{LIST}{article.pk}/do/burn/", {"reason": "No"}).status_code == 403
    response = client.post(change_url(article), story_fields(article, verb="burn"), follow=True)
    assert len(texts(response)) == 1
    assert Article.objects.get().state == State.DRAFT


def test_a_moderator_reads_and_cannot_write():
    article = make_article(headline="Read only")
    client = signed_in(masha())
    page = client.get(change_url(article))
    assert page.status_code == 200
    assert verbs_on(page) == set() and not page.context["may_save"]
    assert client.post(change_url(article), story_fields(article, headline="Mine")).status_code == 403
    assert client.post(f"{LIST}{article.pk}/do/withdraw/", {"reason": "Mine"}).status_code == 403
    assert client.get(ADD).status_code == 403
    assert Article.objects.get().headline == "Read only"


@pytest.mark.parametrize("path", [LIST, ADD, LIST + "from-text/", LIST + "1/preview/", LIST + "1/do/withdraw/"])
def test_a_stranger_is_led_to_the_login(client, path):
    client.force_login(boris())
    assert client.get(path).headers["Location"].startswith("/admin/login/?next=")


def test_only_the_chief_erases():
    article = make_article()
    assert signed_in(egor()).post(f"{LIST}{article.pk}/delete/", {"post": "yes"}).status_code == 403
    assert signed_in(chief()).post(f"{LIST}{article.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not Article.objects.exists()


def test_state_cannot_be_posted():
    article = make_article(state="draft")
    signed_in(egor()).post(change_url(article), story_fields(article, state="published", _continue="1"))
    assert Article.objects.get().state == State.DRAFT
