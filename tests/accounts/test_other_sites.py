"""Signing in with each of the five sites, from the button to the account, against a site that speaks its dialect."""

import re

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken

from portal.models import User
from tests.accounts.keys import NAMES, give_keys
from tests.accounts.sites import ALL
from tests.accounts.steps import is_in
from tests.accounts.trips import first_time, out, there_and_back
from tests.cast import boris, chief

pytestmark = pytest.mark.django_db
EACH = pytest.mark.parametrize("site", list(ALL), indirect=True)


@EACH
def test_it_works(client, site):
    """First the name and the consent, then the place one came from; the next time at once."""
    answer = there_and_back(client, site, next="/society/1-mill/#comment-form")
    assert answer.headers["Location"] == "/account/3rdparty/signup/"
    page = client.get("/account/3rdparty/signup/").content.decode()
    assert 'value="Вера Читалова"' in page
    assert not is_in(client)
    answer = client.post("/account/3rdparty/signup/", {"name": "Вера", "consent": "on"})
    assert answer.headers["Location"] == "/society/1-mill/#comment-form"
    assert is_in(client)
    client.post("/account/logout/")
    assert there_and_back(client, site, next="/en/").headers["Location"] == "/en/"
    assert is_in(client)
    assert User.objects.get().get_full_name() == "Вера"


@EACH
def test_little_is_kept(client, site):
    there_and_back(client, site)
    assert site.tokens
    assert not any(token in str(dict(client.session)) for token in site.tokens)  # while the name is asked
    first_time(client, site)
    assert SocialToken.objects.count() == 0
    assert SocialAccount.objects.get().extra_data == {"name": "Вера Читалова"}
    assert "access_token" not in str(dict(client.session))


def test_without_consent_there_is_no_account(client, site):
    there_and_back(client, site)
    assert client.post("/account/3rdparty/signup/", {"name": "Вера"}).status_code == 200
    assert User.objects.count() == 0


def test_buttons_stand_in_one_order_and_only_with_keys(client, settings):
    for given in (NAMES, ("google", "vk"), ()):
        give_keys(settings, *given)
        page = client.get("/account/login/").content.decode()
        assert re.findall(r'name="way"\s+value="(\w+)"', page) == [name for name in NAMES if name in given]
    assert "http" not in " ".join(re.findall(r'<script[^>]*src="([^"]*)"', page))
    assert client.post("/account/vk/login/").status_code == 404


@pytest.mark.parametrize("edition, names", [("", "ВКонтакте Яндекс"), ("/en", "VK Yandex")])
def test_names_are_of_the_language(client, settings, edition, names):
    give_keys(settings, *NAMES)
    page = client.get(f"{edition}/account/login/").content.decode()
    assert all(f">{name}</button>" in page for name in ("Facebook", "Mail.ru", "Google", *names.split()))


def test_a_look_at_the_address_starts_nothing(client, site):
    page = client.get("/account/google/login/?next=/en/")
    assert page.status_code == 200
    assert b'method="post"' in page.content


def test_the_policy_lets_the_form_go_there_and_nowhere_else(client, site):
    policy = client.get("/account/login/").headers["Content-Security-Policy"]
    assert re.search(r"form-action 'self' http://127\.0\.0\.1:\d+;", policy + ";")
    assert "127.0.0.1" not in client.get("/").headers["Content-Security-Policy"]


def test_the_other_site_knows_our_configured_address_only(client, site, settings):
    settings.SITE_URL = "https://news.example"
    pressed = client.post("/account/google/login/", headers={"host": "192.0.2.7"})
    assert "redirect_uri=https%3A%2F%2Fnews.example%2Faccount%2Fgoogle%2Flogin%2Fcallback%2F" in pressed["Location"]


def test_facebook_speaks_the_version_of_the_setting(settings):
    from allauth.socialaccount.providers.facebook.constants import GRAPH_API_URL

    assert GRAPH_API_URL.endswith(f"/{settings.FACEBOOK_GRAPH_VERSION}")


def test_a_closed_account_stays_closed(client, site):
    first_time(client, site)
    User.objects.update(is_active=False)
    assert client.get("/account/").status_code == 302  # at once, in the session that was open
    client.post("/account/logout/")
    there_and_back(client, site)
    assert not is_in(client)


def test_it_is_connected_to_the_account_at_hand(client, site):
    client.force_login(boris())
    back = out(client, site, process="connect")
    answer = client.get(back)
    assert answer.headers["Location"].startswith("/account/reauthenticate/")
    client.post("/account/reauthenticate/", {"password": "password"})
    assert SocialAccount.objects.get().user.username == "boris"
    assert User.objects.count() == 1
    assert "way-google" not in client.get("/account/3rdparty/").content.decode()  # it is there already


def test_one_of_another_account_is_not_taken_over(client, site):
    first_time(client, site)
    client.post("/account/logout/")
    client.force_login(chief())
    client.get(out(client, site, process="connect"))
    client.post("/account/reauthenticate/", {"password": "password"})
    assert SocialAccount.objects.get().user.username != "chief"
