"""The one door: passwords, tries, sessions, where one is led (A1, A2, A6)."""

import pytest
from django.test import Client

from portal.accounts.limits import counters
from portal.models import User
from tests.accounts.letters import code_in, last_letter
from tests.accounts.steps import by_password, is_in
from tests.cast import boris, egor

pytestmark = pytest.mark.django_db


@pytest.fixture
def limits(settings):
    """Those of a newsroom that is open to the world."""
    settings.TESTING = False
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_LIMITS
    counters.own.clear()
    yield
    counters.own.clear()


@pytest.mark.parametrize("login", ["boris", "BORIS@example.org", " boris@example.org "])
def test_by_name_or_e_mail(client, login):
    boris_verified()
    assert by_password(client, login, "password").headers["Location"] == "/account/"
    assert is_in(client)


def test_by_a_mailed_code(client):
    boris_verified()
    client.post("/account/login/code/", {"email": "boris@example.org", "next": "/en/"})
    answer = client.post("/account/login/code/confirm/", {"code": code_in(last_letter()), "next": "/en/"})
    assert (is_in(client), answer.headers["Location"]) == (True, "/en/")


def test_a_forgotten_password(client):
    boris_verified()
    client.post("/account/password/reset/", {"email": "boris@example.org"})
    client.post("/account/password/reset/confirm/", {"code": code_in(last_letter())})
    client.post("/account/password/reset/complete/", {"password1": "the-wheel-turns", "password2": "the-wheel-turns"})
    assert User.objects.get().check_password("the-wheel-turns")


def test_the_session_is_new_at_the_door(client):
    boris_verified()
    client.get("/account/login/")
    client.session["before"] = 1
    client.session.save()
    before = client.session.session_key
    by_password(client, "boris", "password")
    assert client.session.session_key != before


@pytest.mark.parametrize("way", ["password", "code"])
def test_staff_stay_for_half_a_day(client, way):
    egor()
    if way == "password":
        client.post("/admin/login/", {"username": "egor", "password": "password"})
    else:
        client.post("/account/login/code/", {"email": "egor@example.org"})
        client.post("/account/login/code/confirm/", {"code": code_in(last_letter())})
    assert is_in(client)
    assert client.session.get_expiry_age() <= 12 * 3600


def test_a_closed_account_is_out_at_once(client):
    client.force_login(egor())
    assert client.get("/admin/").status_code == 200
    User.objects.update(is_active=False)
    assert client.get("/admin/").status_code == 302
    by_password(client, "egor", "password")
    assert not is_in(client)


def test_a_taken_role_is_gone_at_once(client):
    client.force_login(egor())
    User.objects.update(is_staff=False)
    assert client.get("/admin/").status_code == 302


BAD = ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "http:///evil.example"]


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("door", ["/account/login/", "/admin/login/"])
def test_no_way_on_to_another_site(client, door, bad):
    egor()
    answer = client.post(door, {"login": "egor", "username": "egor", "password": "password", "next": bad})
    assert answer.headers["Location"] == "/admin/"


def test_the_newsrooms_door_is_not_for_readers(client):
    boris_verified()
    page = client.post("/admin/login/", {"username": "boris", "password": "password"})
    assert "не принадлежит редакции" in page.content.decode()
    assert not is_in(client)
    client.force_login(User.objects.get())
    assert client.get("/admin/login/").status_code == 403


@pytest.mark.parametrize("door, field", [("/account/login/", "login"), ("/admin/login/", "username")])
def test_the_sixth_wrong_password_is_not_even_looked_at(client, limits, door, field):
    egor()
    names = ["egor", "egor@example.org", "Egor", "egor", "EGOR@example.org"]
    for name in names:  # one account, whatever it is called
        assert client.post(door, {field: name, "password": "wrong"}).status_code == 200
    answer = client.post(door, {field: "egor", "password": "password"})
    assert (answer.status_code, answer.headers["Retry-After"], is_in(client)) == (429, "300", False)


def test_both_doors_count_together(limits):
    egor()
    for _try in range(5):
        by_password(Client(), "egor", "wrong")
    answer = Client().post("/admin/login/", {"username": "egor", "password": "password"})
    assert answer.status_code == 429


def test_invented_addresses_of_senders_do_not_help(client, limits, settings):
    settings.TRUSTED_PROXIES = 0
    egor()
    for number in range(6):
        answer = client.post(
            "/account/login/",
            {"login": "egor", "password": "wrong"},
            headers={"x-forwarded-for": f"192.0.2.{number}"},
        )
    assert answer.status_code == 429


def test_from_many_networks_together(client, limits, settings):
    settings.TRUSTED_PROXIES = 1
    egor()
    for number in range(26):
        answer = client.post(
            "/account/login/",
            {"login": "egor", "password": "wrong"},
            headers={"x-forwarded-for": f"198.51.{number}.1"},
        )
    assert answer.status_code == 429


def test_who_knows_the_password_is_not_counted(limits):
    egor()
    for _time in range(7):
        browser = Client()
        by_password(browser, "egor", "password")
        assert is_in(browser)


def test_the_limits_hold_while_the_cache_is_away(client, limits, settings, tmp_path):
    (tmp_path / "file").touch()
    store = {"BACKEND": "portal.filestore.ForgivingFileCache", "LOCATION": tmp_path / "file" / "below"}
    settings.CACHES = dict.fromkeys(settings.CACHES, store)
    egor()
    by_password(client, "egor", "password")
    assert is_in(client)
    stranger = Client()
    answers = [by_password(stranger, "egor", "wrong").status_code for _try in range(6)]
    assert answers == [200] * 5 + [429]


def test_one_network_tries_ten_accounts_a_minute(limits):
    for number in range(11):
        answer = by_password(Client(), f"nobody{number}@example.org", "wrong")
        assert answer.status_code == (200 if number < 10 else 429)


def boris_verified() -> User:
    from allauth.account.models import EmailAddress

    user = boris()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user
