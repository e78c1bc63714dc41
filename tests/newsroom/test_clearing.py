import pytest
from django.contrib.auth.models import Permission
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils.translation import override

from articles.models import Article, Section
from portal.models import Page, User
from portal.newsroom.management.commands import demo
from tests.articles.photos.pictures import make_photo
from tests.cast import boris, make_article, make_comment

pytestmark = pytest.mark.django_db(transaction=True)  # PostgreSQL empties no table that was written in the same breath


def test_empty_leaves_a_chief_the_pages_and_a_section():
    boris()
    make_comment(make_article())
    call_command("empty")
    assert list(User.objects.values_list("username", "is_superuser")) == [("chief", True)]
    assert not Article.objects.exists()
    assert Section.objects.get().slug == "news"
    assert Page.objects.count() == 5


def test_rights_are_named_in_english_whoever_empties():
    """Their names are translated where they are shown; a Russian one in the database would stay Russian for all."""
    with override("ru"):
        call_command("empty")
    names = Permission.objects.values_list("name", flat=True)
    assert [name for name in names if not name.isascii()] == []


def test_what_was_shown_is_forgotten(client):
    make_article(headline="A mill that is no more")
    assert b"A mill that is no more" in client.get("/").content
    call_command("empty")
    assert b"A mill that is no more" not in client.get("/").content


def test_pictures_go_with_their_rows(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    photo = make_photo()
    call_command("empty")
    assert not default_storage.exists(photo.file.name)


def test_anew_begins_with_bare_walls(monkeypatch):
    seen = []
    monkeypatch.setattr(demo, "load_demo", lambda: seen.append(Article.objects.count()))
    make_article()
    call_command("demo", anew=True)
    assert seen == [0]
