"""The second step, and the newsroom that asks for it (STAFF_MFA)."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client

from tests.accounts.steps import by_password, is_in
from tests.cast import boris, egor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def asked_for(settings):
    settings.STAFF_MFA = True


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.mark.django_db(transaction=True)  # what proves the step is written after the commit
def test_an_editor_sets_it_up_and_is_in(client):
    egor()
    client.post("/admin/login/", {"username": "egor", "password": "password"})
    sent = client.get("/admin/articles/article/")
    assert sent.headers["Location"] == "/account/2fa/?next=%2Fadmin%2Farticles%2Farticle%2F"
    client.post("/account/reauthenticate/?next=/account/2fa/totp/activate/", {"password": "password"})
    secret = re.search(r'id="secret" value="(\w+)"', client.get("/account/2fa/totp/activate/").content.decode())[1]
    client.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    assert client.get("/admin/").status_code == 200


def test_then_the_password_alone_opens_nothing(client):
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(egor(), secret)
    answer = client.post("/admin/login/?next=/admin/", {"username": "egor", "password": "password"})
    assert answer.headers["Location"] == "/account/2fa/authenticate/"
    assert not is_in(client)
    client.post("/account/2fa/authenticate/", {"code": "000000"})
    assert not is_in(client)
    answer = client.post("/account/2fa/authenticate/", {"code": code_now(secret)})
    assert answer.headers["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_session_from_before_must_still_show_it():
    """A thief of the password who came first is not let on by the owner's key."""
    user, thief = egor(), Client()
    by_password(thief, "egor", "password")
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    assert thief.get("/admin/").headers["Location"].startswith("/account/2fa/reauthenticate/")


def test_who_takes_it_off_is_out_again(client):
    user = egor()
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    client.post("/account/login/", {"login": "egor", "password": "password"})
    client.post("/account/2fa/authenticate/", {"code": code_now("JBSWY3DPEHPK3PXP")})
    Authenticator.objects.all().delete()
    assert client.get("/admin/").headers["Location"].startswith("/account/2fa/?next=")


@pytest.mark.parametrize("path", ["/admin/", "/en/admin/", "/admin/comments/comment/", "/admin/password_change/"])
def test_every_page_of_the_admin_asks(client, path):
    client.force_login(egor())
    assert "/account/2fa/" in client.get(path).headers["Location"]
    assert client.post(path).status_code == 302


def test_readers_are_not_asked(client):
    client.force_login(boris())
    assert client.get("/account/").status_code == 200


def test_it_can_be_switched_off(client, settings):
    settings.STAFF_MFA = False
    client.force_login(egor())
    assert client.get("/admin/").status_code == 200
