"""The admin as a whole: its pages in both languages, its desk, what only the chief may do."""

import json
from datetime import timedelta

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone, translation

from articles.revisions import working
from articles.revisions.snapshot import take
from portal.models import Page, SiteSettings, User
from tests.articles.admin.desk import signed_in
from tests.cast import chief, egor, make_article, make_comment, masha

pytestmark = pytest.mark.django_db
OURS = ("articles", "comments", "donations", "portal")


def all_pages() -> list[str]:
    """The list and the add form of every model of ours."""
    names = [model._meta for model in admin.site._registry if model._meta.app_label in OURS]
    return [f"{meta.app_label}_{meta.model_name}_{page}" for meta in names for page in ("changelist", "add")]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", all_pages())
def test_every_page_answers_in_both_languages(language, name):
    with translation.override(language):
        path = reverse(f"admin:{name}")
    response = signed_in(chief()).get(path, follow=True)
    assert response.status_code in (200, 403)  # what the system makes itself has no add form
    assert f'<html lang="{language}"' in response.content.decode()
    if name.endswith("changelist"):
        assert response.status_code == 200


def test_each_page_leads_to_itself_in_the_other_language():
    client = signed_in(chief())
    there = client.get("/admin/articles/article/?is=draft").context["other_language"]
    assert there["path"] == "/en/admin/articles/article/?is=draft"
    back = client.get(there["path"]).context["other_language"]
    assert (back["code"], back["path"]) == ("ru", "/admin/articles/article/?is=draft")


def test_the_words_of_the_editor_come_in_both_languages():
    user = signed_in(chief())
    bold = json.dumps("полужирный")
    assert bold in user.get("/admin/jsi18n/").content.decode()
    assert bold not in user.get("/en/admin/jsi18n/").content.decode()


def test_the_import_map_of_the_editor_carries_the_nonce_of_the_page():
    response = signed_in(chief()).get(reverse("admin:articles_article_add"))
    policy = response.headers["Content-Security-Policy"]
    nonce = policy.partition("'nonce-")[2].partition("'")[0]
    assert nonce and f'<script type="importmap" nonce="{nonce}">' in response.content.decode()


def test_the_desk_shows_what_waits():
    user = egor()
    review = make_article(state="review")
    mine = make_article(state="draft", saved_by=user)
    make_article(state="draft", headline="Of somebody else")
    later = make_article(published_at=timezone.now() + timedelta(days=3))
    today = make_article()
    make_comment(article=today)
    desk = signed_in(user).get("/admin/").context["desk"]
    assert (desk.review, desk.drafts) == ([review], [mine])
    assert [event.article for event in desk.today.events] == [today]
    assert [event.article for event in desk.later] == [later]


def test_the_desk_tells_of_changes_that_readers_do_not_see():
    user = egor()
    story, _other = make_article(), make_article()
    working.save(story, take(story) | {"headline": "Set right"}, by=user)
    response = signed_in(user).get("/admin/")
    tile = next(tile for tile in response.context["desk"].tiles if tile.name == "changed")
    assert (tile.number, tile.address) == (1, "/admin/articles/article/?is=changed")
    assert response.content.decode().count("chip-changed") == 1  # of today's two


def test_the_desk_of_a_moderator_begins_no_stories():
    response = signed_in(masha()).get("/admin/")
    assert not response.context["desk"].may_write
    assert "from-text" not in response.content.decode()


def test_the_settings_are_one_row():
    client = signed_in(chief())
    assert client.get("/admin/portal/sitesettings/").headers["Location"] == "/admin/portal/sitesettings/1/change/"
    fields = {"name_ru": "Слово", "name_en": "Word", "comments_close_after": 14, "trusted_after": 0, "age_mark": 6}
    client.post("/admin/portal/sitesettings/1/change/", fields)
    client.post("/admin/portal/sitesettings/1/change/", fields | {"name_en": "The Word"})
    assert (SiteSettings.objects.get().name_en, SiteSettings.load().comments_close_after) == ("The Word", 14)
    assert client.get("/admin/portal/sitesettings/2/change/").status_code == 302
    assert client.get("/admin/portal/sitesettings/add/").status_code == 403


def test_looking_at_the_settings_writes_nothing():
    SiteSettings.objects.all().delete()
    assert signed_in(chief()).get("/admin/portal/sitesettings/1/change/").status_code == 200
    assert not SiteSettings.objects.exists()


def test_an_editor_changes_pages_and_does_not_erase_them():
    page = Page.objects.create(slug="a-page", title_ru="Страница", title_en="Page")
    client = signed_in(egor())
    path = reverse("admin:portal_page_change", args=[page.pk])
    fields = {"slug": "a-page", "title_ru": "Страница", "title_en": "Page", "position": 1}
    client.post(path, fields | {"body_ru": "<p>О нас<script>x</script></p>", "body_en": "<p>About</p>"})
    page.refresh_from_db()
    assert (page.body_ru, page.body_en) == ("<p>О нас</p>", "<p>About</p>")
    assert client.post(reverse("admin:portal_page_delete", args=[page.pk]), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", ["portal_user", "auth_group"])
def test_only_the_chief_gives_rights(model):
    path = reverse(f"admin:{model}_changelist")
    assert signed_in(egor()).get(path).status_code == 403
    assert signed_in(chief()).get(path).status_code == 200


def test_an_editor_makes_nobody_chief():
    user = egor()
    path = reverse("admin:portal_user_change", args=[user.pk])
    assert signed_in(user).post(path, {"username": "egor", "is_superuser": "on"}).status_code == 403
    assert not User.objects.get(username="egor").is_superuser
