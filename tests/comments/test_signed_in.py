"""Somebody who is signed in writes: no name, no e-mail, no number."""

import re

import pytest

from comments.models import Comment
from tests.cast import boris, make_article, make_user
from tests.comments.steps import WORDS, address, reader, value_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def story():
    return make_article()


@pytest.fixture
def vera():
    client = reader()
    client.force_login(make_user("vera", first_name="Вера", last_name="Читалова"))
    return client


def filled(client, story, **changes) -> dict:
    html = client.get(address(story, "number/")).content.decode()
    hidden = {name: value_of(html, name) for name in ("csrfmiddlewaretoken", "once")}
    return {"text": "A good story"} | hidden | changes


def test_it_works(vera, story):
    answer = vera.post(address(story), filled(vera, story))
    assert "/receipt/" in answer.headers["Location"]
    comment = Comment.objects.get()
    assert (comment.user.username, comment.name, comment.email) == ("vera", "Вера Читалова", "vera@example.org")
    assert comment.state == "waiting"


def test_what_comes_says_who_writes_and_asks_no_number(vera, story):
    html = vera.get(address(story, "number/")).content.decode()
    assert "Вера Читалова" in html
    assert 'data-known="email name"' in html
    assert "captcha" not in html


def test_neither_name_nor_e_mail_can_be_slipped_in(vera, story):
    vera.post(address(story), filled(vera, story, name="Редакция", email="chief@example.org", user="1"))
    assert (Comment.objects.get().name, Comment.objects.get().email) == ("Вера Читалова", "vera@example.org")


def test_without_a_token_nothing_is_stored_and_nothing_lost(vera, story):
    for changes in ({"csrfmiddlewaretoken": "x" * 64}, {"csrfmiddlewaretoken": ""}, {"once": ""}):
        page = vera.post(address(story), filled(vera, story, **changes))
        assert "A good story" in page.content.decode()
    assert Comment.objects.count() == 0


def test_sent_twice_it_is_one(vera, story):
    data = filled(vera, story)
    first, second = (vera.post(address(story), data).headers["Location"] for _time in range(2))
    assert first == second
    vera.post(address(story), filled(vera, story))
    assert Comment.objects.count() == 1
    vera.post(address(story), data | {"text": "Another thought, from the page kept open"})
    assert Comment.objects.count() == 2


def test_the_mark_of_a_form_is_of_one_account(vera, story):
    data = filled(vera, story)
    vera.post(address(story), data)
    other = reader()
    other.force_login(boris())
    own = filled(other, story)
    other.post(address(story), own | {"once": data["once"], "text": data["text"], "name": "Boris"})
    assert Comment.objects.filter(user__username="boris").count() == 1


def test_an_account_without_a_name_is_asked_for_one(story):
    client = reader()
    client.force_login(boris())
    assert client.post(address(story), filled(client, story)).status_code == 422
    client.post(address(story), filled(client, story, name="Борис"))
    assert Comment.objects.get().name == "Борис"


def test_signing_out_in_the_form_keeps_the_text(vera, story):
    page = vera.post(address(story), filled(vera, story, **{"sign-out": "1"})).content.decode()
    assert "A good story" in page
    assert 'name="email"' in page
    assert "_auth_user_id" not in vera.session


def test_signing_in_keeps_the_text_without_javascript(story):
    """The draft lies with us; neither the session nor a cookie of the reader is touched."""
    client = reader()
    answer = client.post(address(story), WORDS | {"sign-in": "1"})
    assert answer.status_code == 303
    assert not answer.cookies
    assert WORDS["text"] not in answer.headers["Location"]
    client.force_login(make_user("vera", first_name="Вера"))
    back = re.search(r"next=([^&]+)", answer.headers["Location"])[1]
    from urllib.parse import unquote

    page = client.get(unquote(back).partition("#")[0]).content.decode()
    assert "A good story.\nThank you!" in page
    assert "<bdi>Вера</bdi>" in page


@pytest.mark.parametrize("key", ["", "x" * 32, "../etc", "п" * 32, "a" * 5000])
def test_a_draft_of_nobody(client, story, key):
    assert client.get(address(story), {"draft": key}).status_code == 200


def test_the_public_page_is_the_same_for_all(client, story):
    path = story.get_absolute_url()
    before = client.get(path).content
    client.force_login(make_user("vera", first_name="Вера"))
    answer = client.get(path)
    assert answer.content == before
    assert not answer.cookies
