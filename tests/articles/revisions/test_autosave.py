"""What is typed is kept every few seconds, and never on the page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, OpenForm
from articles.revisions import unsaved
from tests.articles.admin.desk import ADD, LIST, change_url, signed_in, story_fields
from tests.cast import boris, egor, make_article, make_author, make_user, masha

pytestmark = pytest.mark.django_db
KEY, OTHER = "0f0f0f0f-aaaa", "0f0f0f0f-bbbb"


def address(article: Article | None = None) -> str:
    return f"{LIST}{article.pk}/autosave/" if article else f"{LIST}autosave/"


def type_in(client, article=None, key=KEY, **changes):
    return client.post(address(article), story_fields(article, form_key=key, **changes))


def test_words_are_kept_and_the_story_is_not_touched(client):
    article, user = make_article(headline="As published"), egor()
    answer = type_in(signed_in(user), article, headline="Typed").json()
    assert (answer["done"], answer["version"], answer["notice"]) == (False, 0, "")
    assert answer["saved"]
    form = OpenForm.objects.get()
    assert (form.user, form.article, form.fields["headline"]) == (user, article, ["Typed"])
    assert "csrfmiddlewaretoken" not in form.fields
    assert "As published" in client.get(article.get_absolute_url()).content.decode()
    assert not article.revisions.exists()


def test_the_form_offers_them_and_takes_them():
    article, desk = make_article(state="draft"), signed_in(egor())
    fields = {"bylines-TOTAL_FORMS": 1, "bylines-0-author": make_author().pk, "bylines-0-position": 0}
    type_in(desk, article, headline="Typed", dateline_date="31.02.2016", section="", **fields)
    html = desk.get(change_url(article)).content.decode()
    assert f'href="?take={KEY}"' in html and "Typed" in html
    page = desk.get(f"{change_url(article)}?take={KEY}")
    html = page.content.decode()
    assert 'value="Typed"' in html and 'value="31.02.2016"' in html
    assert f'<option value="{make_author().pk}" selected>' in html
    assert not page.context["adminform"].form.errors and "errornote" not in html
    assert f'value="{KEY}"' in html  # goes on in the same draft


def test_a_new_story_has_them_too():
    desk = signed_in(egor())
    type_in(desk, headline="Not yet a story", section="")
    assert 'value="Not yet a story"' in desk.get(f"{ADD}?take={KEY}").content.decode()
    assert not Article.objects.exists()


def test_saving_ends_the_draft_and_a_late_autosave_brings_nothing_back():
    article, desk = make_article(state="draft"), signed_in(egor())
    type_in(desk, article, headline="Typed")
    desk.post(change_url(article), story_fields(article, headline="Saved", form_key=KEY, _continue="1"))
    assert type_in(desk, article, headline="Late").json()["done"]
    assert not unsaved.left_words(article.revisions.first().by or egor(), article).exists()
    assert "take=" not in desk.get(change_url(article)).content.decode()


def test_what_was_typed_after_the_press_is_offered_and_goes_on_from_it():
    desk = signed_in(egor())
    desk.post(ADD, story_fields(headline="Saved", form_key=KEY, _continue="1"))
    story = Article.objects.get()
    assert type_in(desk, headline="Typed on", after="1").json()["article"] == str(story.pk)
    assert f'href="?take={KEY}"' in desk.get(change_url(story)).content.decode()
    taken = desk.get(f"{change_url(story)}?take={KEY}").context["adminform"].form
    sent = story_fields(headline=taken["headline"].value(), form_key=KEY, _continue="1")
    assert desk.post(change_url(story), sent).status_code == 302
    assert Article.objects.get().headline == "Typed on"
    assert "take=" not in desk.get(change_url(story)).content.decode()


def test_a_save_with_errors_keeps_the_draft():
    article, desk = make_article(state="draft"), signed_in(egor())
    type_in(desk, article, headline="Typed")
    page = desk.post(change_url(article), story_fields(article, headline="", form_key=KEY, _continue="1"))
    assert page.context["form_key"] == KEY
    assert OpenForm.objects.get().fields["headline"] == ["Typed"]


def test_taken_words_that_a_colleague_overtook_collide():
    article, desk = make_article(state="draft", headline="As it was"), signed_in(egor())
    type_in(desk, article, headline="Typed")
    rita = signed_in(make_user("rita", "editor"))
    rita.post(change_url(article), story_fields(article, headline="Rita's", _continue="1"))
    taken = desk.get(f"{change_url(article)}?take={KEY}")
    assert taken.context["adminform"].form["version"].value() == "0"
    page = desk.post(change_url(article), story_fields(article, headline="Typed", form_key=KEY, _continue="1"))
    assert [row["choice"].name for row in page.context["rows"]] == ["headline"]


def test_two_tabs_do_not_write_over_each_other():
    article, desk = make_article(state="draft"), signed_in(egor())
    type_in(desk, article, headline="In one tab")
    type_in(desk, article, key=OTHER, headline="In another")
    assert {form.fields["headline"][0] for form in OpenForm.objects.all()} == {"In one tab", "In another"}


def test_discarding_asks_for_a_press():
    article, desk = make_article(state="draft"), signed_in(egor())
    type_in(desk, article, headline="Typed")
    throw = f"{LIST}unsaved/{KEY}/discard/"
    assert desk.get(throw).status_code == 405
    assert signed_in(make_user("rita", "editor")).post(throw).status_code == 404
    assert desk.post(throw).headers["Location"] == change_url(article)
    assert "take=" not in desk.get(change_url(article)).content.decode()


def test_a_colleague_is_told_of_and_forgotten():
    article, desk, rita = make_article(), signed_in(egor()), make_user("rita", "editor", first_name="Рита")
    signed_in(rita).post(address(article), {"form_key": OTHER})
    assert "Рита" in desk.post(address(article), {"form_key": KEY}).json()["notice"]
    assert "Рита" in desk.get(change_url(article)).content.decode()
    OpenForm.objects.filter(user=rita).update(seen_at=timezone.now() - timedelta(minutes=3))
    assert desk.post(address(article), {"form_key": KEY}).json()["notice"] == ""


def test_others_never_see_the_words():
    article, desk = make_article(state="draft"), signed_in(egor())
    type_in(desk, article, headline="Egor's secret")
    rita = signed_in(make_user("rita", "editor"))
    assert "secret" not in rita.get(f"{change_url(article)}?take={KEY}").content.decode()


def test_an_expired_session_is_told_and_the_words_come_after_signing_in():
    article, user = make_article(state="draft"), egor()
    desk = signed_in(user)
    desk.logout()
    assert type_in(desk, article, headline="Typed").status_code == 401
    desk.force_login(user)
    assert desk.get(address(article)).json()["token"]
    assert type_in(desk, article, headline="Typed").status_code == 200
    assert unsaved.left_words(user, article).get().fields["headline"] == ["Typed"]


def test_a_foreign_page_cannot_write():
    user = egor()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    assert strict.post(address(), {"form_key": KEY, "headline": "x"}).status_code == 403
    assert not OpenForm.objects.exists()


def test_who_may():
    article = make_article()
    for where in (address(), address(article)):
        assert signed_in(make_user(f"m{len(where)}", "moderator")).post(where, {"form_key": KEY}).status_code == 403
    assert signed_in(boris()).post(address(article), {"form_key": KEY}).status_code == 401
    assert signed_in(masha()).get(address(article)).status_code == 403
    assert not OpenForm.objects.exists()


@pytest.mark.parametrize("key", ["", "x" * 40, "../..", "ABC"])
def test_a_strange_key_is_refused(key):
    assert signed_in(egor()).post(address(), {"form_key": key, "headline": "x"}).status_code == 400


def test_what_no_database_keeps_is_left_out():
    type_in(signed_in(egor()), headline="a\0b")
    assert OpenForm.objects.get().fields["headline"] == ["ab"]


def test_old_ones_are_swept():
    article, desk = make_article(), signed_in(egor())
    type_in(desk, article)
    OpenForm.objects.update(seen_at=timezone.now() - timedelta(days=31))
    unsaved.sweep.call()
    assert not OpenForm.objects.exists()


def test_an_autosave_asks_the_database_a_few_times(django_assert_max_num_queries):
    article, desk = make_article(), signed_in(egor())
    type_in(desk, article)
    with django_assert_max_num_queries(12):
        type_in(desk, article, headline="Again")
