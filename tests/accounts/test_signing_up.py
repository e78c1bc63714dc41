"""A new account: the form, the code by mail, and what a stranger may not learn from them."""

import re

import pytest
from django.core import mail
from django.test import Client

from portal.models import User
from tests.accounts.letters import code_in, last_letter
from tests.accounts.steps import PASSWORD, by_password, confirmed, is_in, signed_up, vera
from tests.cast import boris

pytestmark = pytest.mark.django_db


def test_it_works(client):
    assert signed_up(client).headers["Location"] == "/account/confirm-email/"
    assert not is_in(client)
    assert confirmed(client).headers["Location"] == "/account/"
    assert is_in(client)
    user = User.objects.get(email="vera@example.org")
    assert (user.get_full_name(), user.is_staff, user.consented_at is not None) == ("Вера Читалова", False, True)
    assert "vera" not in user.username


def test_the_letter_speaks_the_language_of_the_page(client):
    signed_up(client)
    assert "Ваш код" in last_letter()
    other = Client()
    other.post("/en/account/signup/", {"name": "V", "email": "v@example.org", "password1": PASSWORD, "consent": "on"})
    assert "Your code" in last_letter()
    assert mail.outbox[-1].subject.startswith("Vestnik: ")


def test_a_wrong_code_opens_nothing(client):
    signed_up(client)
    right = code_in(last_letter())
    for _try in range(3):
        client.post("/account/confirm-email/", {"code": "ZZZZZZ"})
    client.post("/account/confirm-email/", {"code": right})
    assert not is_in(client)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("name", "Введите имя."),
        ("email", "Введите адрес почты."),
        ("password1", "Придумайте пароль."),
        ("consent", "Без согласия мы не вправе вести учётную запись."),
    ],
)
def test_each_field_is_asked_for(client, wrong, said):
    page = signed_up(client, **{wrong: None})
    assert page.status_code == 200
    html = page.content.decode()
    assert (f'href="#id_{wrong}"' in html, html.count(said)) == (True, 2)  # above the form and at the field
    assert User.objects.count() == 0


@pytest.mark.parametrize("name", ["\u200b", "А\nБ", "x" * 81, "a\u202eb", "\x00"])
def test_odd_names_are_refused(client, name):
    assert signed_up(client, name=name).status_code == 200
    assert User.objects.count() == 0


def test_a_known_address_looks_like_a_new_one(client):
    """A2: the same status, the same place, the same page; only the owner of the box learns more."""
    boris()
    answers = []
    for email in ("boris@example.org", "nobody@example.org"):
        browser = Client()
        answer = signed_up(browser, email=email)
        page = browser.get(answer.headers["Location"]).content.decode().replace(email, "")
        answers.append((answer.status_code, answer.headers["Location"], _without_tokens(page)))
    assert answers[0] == answers[1]
    assert "Ваш код" not in mail.outbox[0].body
    assert User.objects.get(email="boris@example.org").check_password("password")


@pytest.mark.parametrize("path", ["/account/login/code/", "/account/password/reset/"])
def test_asking_for_a_code_tells_nothing_either(path):
    boris()
    answers = []
    for email in ("boris@example.org", "nobody@example.org"):
        browser = Client()
        answer = browser.post(path, {"email": email})
        page = browser.get(answer.headers["Location"]).content.decode().replace(email, "")
        answers.append((answer.status_code, answer.headers["Location"], _without_tokens(page)))
    assert answers[0] == answers[1]
    assert len(mail.outbox) == 2


def test_whoever_took_anothers_address_loses_the_password():
    """The owner comes by a mailed code; what the first one typed opens nothing from then on."""
    signed_up(Client())
    owner = Client()
    owner.post("/account/login/code/", {"email": "vera@example.org"})
    owner.post("/account/login/code/confirm/", {"code": code_in(last_letter())})
    assert is_in(owner)
    thief = Client()
    by_password(thief, "vera@example.org")
    assert not is_in(thief)


def test_letters_lead_to_the_configured_site(client, settings):
    settings.SITE_URL = "https://news.example"
    boris()
    signed_up(client, email="boris@example.org")
    links = re.findall(r"https?://\S+", last_letter())
    assert links
    assert all(link.startswith("https://news.example/") for link in links)


def test_the_e_mail_is_changed_by_a_code_sent_to_the_new_one(client):
    vera(client)
    asked = client.post("/account/email/", {"email": "new@example.org", "action_add": "1"})
    client.post(asked.headers["Location"], {"password": PASSWORD})
    assert mail.outbox[-1].to == ["new@example.org"]
    assert User.objects.get().email == "vera@example.org"
    client.post("/account/confirm-email/", {"code": code_in(last_letter())})
    assert User.objects.get().email == "new@example.org"


def _without_tokens(page: str) -> str:
    return re.sub(r'value="[^"]{30,}"', "", page)
