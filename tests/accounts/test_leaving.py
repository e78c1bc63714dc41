"""What an account can take along, and what is left when it goes (V2)."""

import json

import pytest
from allauth.account.models import EmailAddress

from articles.models import Article
from comments.models import Comment
from portal.models import User
from tests.accounts.steps import PASSWORD, is_in, vera
from tests.cast import egor, make_article, make_comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client) -> User:
    vera(client)
    return User.objects.get()


def erase(client, **data):
    client.get("/account/erase/")
    client.post("/account/reauthenticate/?next=/account/erase/", {"password": PASSWORD})
    return client.post("/account/erase/", data)


def test_the_copy_has_everything(client, writer):
    make_comment(user=writer, text="A word of mine")
    make_comment(text="A word of another")
    answer = client.get("/account/export/")
    told = json.loads(answer.content)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="account.json"'
    assert "no-store" in answer.headers["Cache-Control"]
    assert told["account"]["email"] == "vera@example.org"
    assert [comment["text"] for comment in told["comments"]] == ["A word of mine"]


def test_erased_means_erased(client, writer):
    mine = make_comment(user=writer, state="published", text="A word of mine", name="Vera")
    make_comment(mine.article, parent=mine, state="published", text="An answer", name="Other")
    assert erase(client, sure="on").headers["Location"] == "/account/erased/"
    assert (User.objects.count(), EmailAddress.objects.count(), is_in(client)) == (0, 0, False)
    left = Comment.objects.get(pk=mine.pk)
    assert (left.name, left.email, left.text, left.user, left.state) == ("", "", "", None, "withdrawn")
    page = client.get(mine.article.get_absolute_url()).content.decode()
    assert "A word of mine" not in page
    assert "An answer" in page


def test_not_without_the_tick_nor_the_password(client, writer):
    assert erase(client).status_code == 422
    assert User.objects.count() == 1
    fresh = client.__class__()
    fresh.force_login(writer)
    assert "/account/reauthenticate/" in fresh.post("/account/erase/", {"sure": "on"}).headers["Location"]
    assert User.objects.count() == 1


def test_what_staff_did_stays_with_the_newsroom(client):
    user = egor()
    make_article(saved_by=user)
    client.force_login(user)
    client.post("/account/reauthenticate/?next=/account/erase/", {"password": "password"})
    client.post("/account/erase/", {"sure": "on"})
    assert (User.objects.count(), Article.objects.count()) == (1, 1)


def test_the_page_shows_own_comments_with_their_state_and_receipt(client, writer, django_assert_max_num_queries):
    for state in ("waiting", "published", "declined"):
        make_comment(user=writer, text=f"It is {state}", state=state)
    make_comment(text="Of another")
    with django_assert_max_num_queries(12):
        page = client.get("/account/").content.decode()
    for words in ("It is waiting", "It is published", "It is declined", "ждёт", "/receipt/"):
        assert words in page, words
    assert "Of another" not in page
    assert "Of another" not in client.get("/account/comments/").content.decode()


def test_the_name_is_changed(client, writer):
    client.post("/account/", {"name": "Вера Ивановна Читалова"})
    assert User.objects.get().get_full_name() == "Вера Ивановна Читалова"
    assert client.post("/account/", {"name": "\u200b"}).status_code == 422


def test_strangers_are_asked_to_sign_in(client):
    for path in ("/account/", "/account/export/", "/account/erase/", "/account/comments/", "/account/email/"):
        assert client.get(path).headers["Location"].startswith("/account/login/?next=")
