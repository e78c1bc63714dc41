"""A link to an unpublished story: given for some days, read without an account, revoked; its guests leave notes."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from articles.models import Note, PreviewLink
from articles.preview_links import address_of, give
from tests.articles.admin.desk import LIST, change_url, signed_in, story_fields
from tests.cast import boris, egor, make_article, masha

pytestmark = pytest.mark.django_db
NOTE = {"guest": "Otets Pavel", "text": "The date of the feast is wrong.", "site": ""}


@pytest.fixture
def link():
    return give(make_article(state="draft", headline="Not yet for all"), by=egor(), days=3)


def path_of(link: PreviewLink) -> str:
    return urlsplit(address_of(link)).path


def test_an_editor_gives_a_link_and_a_stranger_reads(client):
    article, desk = make_article(state="draft", headline="Not yet for all", edition="en"), signed_in(egor())
    page = desk.post(f"{LIST}{article.pk}/preview/give/", {"days": "7"}, follow=True)
    link = PreviewLink.objects.get()
    assert address_of(link) in page.content.decode()
    assert timedelta(days=6) < link.until - timezone.now() < timedelta(days=8)
    response = client.get(path_of(link))
    assert response.status_code == 200 and path_of(link).startswith("/en/")
    assert "Not yet for all" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert (response.headers["X-Robots-Tag"], response.headers["Referrer-Policy"]) == ("noindex", "same-origin")
    assert not response.cookies
    assert "/admin/" not in response.content.decode()
    assert client.get(article.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("days", ["", "2", "365", "x"])
def test_only_these_terms_are_offered(days):
    article = make_article(state="draft")
    page = signed_in(egor()).post(f"{LIST}{article.pk}/preview/give/", {"days": days})
    assert page.status_code == 200 and page.context["form"].errors
    assert not PreviewLink.objects.exists()


def test_it_ends_by_itself_or_by_a_press(client, link):
    with time_machine.travel(timezone.now() + timedelta(days=3, minutes=1)):
        assert client.get(path_of(link)).status_code == 404
    assert client.get(path_of(link)).status_code == 200
    desk = signed_in(link.by)
    desk.post(f"{LIST}{link.article_id}/preview/revoke/{link.pk}/")
    response = client.get(path_of(link))
    assert (response.status_code, response.headers["X-Robots-Tag"]) == (404, "noindex")
    assert "Not yet for all" not in response.content.decode()
    assert client.post(path_of(link), NOTE).status_code == 404
    assert address_of(link) not in desk.get(f"{LIST}{link.article_id}/preview/all/").content.decode()


@pytest.mark.parametrize("token", ["1", "1:abc", "x:abc", "9" * 40 + ":abc"])
def test_an_invented_address_opens_nothing(client, link, token):
    assert client.get(f"/preview/{token}/").status_code == 404


def test_it_shows_the_changes_in_work(client, link):
    article = make_article(headline="As published")
    desk = signed_in(link.by)
    desk.post(change_url(article), story_fields(article, headline="In work", _continue="1"))
    other = give(article, by=link.by, days=1)
    assert "In work" in client.get(path_of(other)).content.decode()
    assert "In work" not in client.get(article.get_absolute_url()).content.decode()


def test_who_may_not_write_gives_and_revokes_nothing(link):
    reader = signed_in(masha())
    base = f"{LIST}{link.article_id}/preview/"
    page = reader.get(base + "all/")
    assert page.status_code == 200 and "/preview/give/" not in page.content.decode()
    assert reader.post(base + "give/", {"days": "1"}).status_code == 403
    assert reader.post(f"{base}revoke/{link.pk}/").status_code == 403
    assert PreviewLink.objects.get().works
    assert signed_in(boris()).get(base + "all/").status_code == 302
    assert signed_in(link.by).get(base + "give/").status_code == 405


def test_another_storys_link_is_not_revoked_by_this_one(link):
    other = make_article(state="draft")
    assert signed_in(link.by).post(f"{LIST}{other.pk}/preview/revoke/{link.pk}/").status_code == 404
    assert PreviewLink.objects.get().works


def test_a_guests_note_stands_among_the_notes(client, link, django_capture_on_commit_callbacks):
    link.article.created_by = link.by
    link.article.save()
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(path_of(link), NOTE)
    assert response.status_code == 302 and not response.cookies
    assert "/preview/" in response.headers["Location"]
    note = Note.objects.get()
    assert (note.article, note.by, note.guest, note.text) == (link.article, None, NOTE["guest"], NOTE["text"])
    page = signed_in(link.by).get(change_url(link.article)).content.decode()
    assert NOTE["guest"] in page and NOTE["text"] in page
    assert [NOTE["guest"] in letter.body for letter in mail.outbox] == [True]


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"guest": ""}, "guest"),
        ({"guest": "x" * 81}, "guest"),
        ({"guest": "two\nlines"}, "guest"),
        ({"text": " "}, "text"),
        ({"text": "x" * 2001}, "text"),
        ({"text": "with\0nul"}, "text"),
    ],
)
def test_a_bad_note_comes_back_whole(client, link, changes, wrong):
    response = client.post(path_of(link), NOTE | changes)
    assert set(response.context["guest"]["form"].errors) == {wrong}
    assert "Not yet for all" in response.content.decode()
    assert not Note.objects.exists()


def test_a_program_leaves_nothing_and_nobody_floods(client, link, settings):
    assert client.post(path_of(link), NOTE | {"site": "https://spam.example/"}).status_code == 302
    assert not Note.objects.exists()
    settings.TESTING = False
    statuses = [client.post(path_of(link), NOTE | {"text": f"Note {number}"}).status_code for number in range(5)]
    assert statuses == [302] * 4 + [200]  # the program's was counted as well
    assert Note.objects.count() == 4


def test_both_screens_and_the_card_stand_at_one_address(link):
    page = signed_in(link.by).get(f"{LIST}{link.article_id}/preview/all/").content.decode()
    assert page.count(f'<iframe src="{LIST}{link.article_id}/preview/"') == 2
    frame = signed_in(link.by).get(f"{LIST}{link.article_id}/preview/")
    assert frame.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert 'class="look-card"' in page and "card.png" in page
