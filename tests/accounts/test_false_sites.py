"""What another site, or somebody who plays it, may send, and what nobody gets by it (A3)."""

import re
from urllib.parse import urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from portal.models import User
from tests.accounts.sites import ALL, EMAIL
from tests.accounts.steps import is_in
from tests.accounts.trips import first_time, out, there_and_back
from tests.cast import chief, make_user

pytestmark = pytest.mark.django_db
EACH = pytest.mark.parametrize("site", list(ALL), indirect=True)
NONSENSE = {
    "500": (500, b"oops"),
    "a page": (200, b"<!DOCTYPE html><p>Maintenance"),
    "a list": (200, b"[1, 2]"),
    "nothing": (200, b""),
    "null": (200, b"null"),
    "a number": (200, b"7"),
    "no identity": (200, b"{}"),
    "bytes": (200, b"\xff\x00\xfe"),
    "odd types": (200, b'{"id": {"a": []}, "user": 3, "access_token": ["x"], "email": 7, "sub": 1}'),
}


def refused(client, answer) -> bool:
    """A page of ours that says so, and nobody is in."""
    page = answer.content.decode()
    return answer.status_code == 401 and "Не получилось" in page and not is_in(client) and not User.objects.exists()


@EACH
@pytest.mark.parametrize("step", ["token", "info"])
def test_a_broken_site_gets_a_friendly_page(client, site, step):
    if (site.name, step) == ("google", "info"):
        step = "token"  # who it is comes with the token
    for words in NONSENSE.values():
        site.spoilt = {step: words}
        assert refused(client, there_and_back(client, site)), words


def test_a_slow_site_is_not_waited_for(client, site, settings):
    assert settings.SOCIALACCOUNT_REQUESTS_TIMEOUT == 3
    settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 0.2
    site.slow = 0.6
    assert refused(client, there_and_back(client, site))


def test_a_site_that_is_down(client, site, monkeypatch):
    from portal.accounts import dialects

    back = out(client, site)
    monkeypatch.setattr(dialects.Google, "access_token_url", "http://127.0.0.1:9/token")
    assert refused(client, client.get(back))


@EACH
def test_a_wrong_state_opens_nothing(client, site):
    back = out(client, site)
    forged = re.sub(r"state=[^&]+", "state=" + "x" * 43, back)
    assert refused(client, client.get(forged))
    assert refused(client, client.get(re.sub(r"state=[^&]+&?", "", back)))


@EACH
def test_the_way_back_of_somebody_else_signs_nobody_in(client, site):
    """Login CSRF: a stranger's code, opened in the browser of a victim."""
    assert refused(client, Client().get(out(client, site)))


@EACH
def test_the_same_way_back_opens_once(client, site):
    back = out(client, site)
    client.get(back)
    assert refused(client, client.get(back))


def test_whoever_turns_back_is_told_that_nothing_happened(client, site):
    state = re.search(r"state=([^&]+)", out(client, site))[1]
    answer = client.get(f"/account/google/login/callback/?error=access_denied&state={state}", follow=True)
    assert "Вы не вошли" in answer.content.decode()


@pytest.mark.parametrize(
    "claim",
    [{"nonce": "another"}, {"nonce": None}, {"aud": "another"}, {"iss": "https://evil.example"}, {"exp": 1}],
    ids=str,
)
def test_an_identity_not_asked_for_here_is_refused(client, site, claim):
    site.person |= claim
    assert refused(client, there_and_back(client, site))


def test_a_verified_address_is_taken_if_it_is_free(client, site):
    first_time(client, site)
    assert EmailAddress.objects.get().verified
    assert User.objects.get().email == EMAIL


@pytest.mark.parametrize("person", [{"email_verified": False}, {"email": None}, {"email": "no address"}], ids=str)
def test_any_other_is_not(client, site, person):
    site.person |= person
    first_time(client, site)
    assert is_in(client)
    assert (EmailAddress.objects.count(), User.objects.get().email) == (0, "")


@pytest.mark.parametrize("site, verified", [("yandex", True), ("facebook", False), ("vk", False)], indirect=["site"])
def test_who_vouches_for_addresses(client, site, verified):
    first_time(client, site)
    assert User.objects.get().email == (EMAIL if verified else "")


@pytest.mark.parametrize("site", ["mailru"], indirect=True)
@pytest.mark.parametrize("email, taken", [("v@inbox.ru", True), (EMAIL, False), ("v@mail.ru.evil.example", False)])
def test_mail_ru_vouches_for_its_own_boxes(client, site, email, taken):
    site.person["email"] = email
    first_time(client, site)
    assert bool(User.objects.get().email) is taken


@pytest.mark.parametrize("staff", [False, True])
def test_never_into_the_account_that_has_the_address(client, site, staff):
    owner = chief() if staff else make_user("owner")
    User.objects.filter(pk=owner.pk).update(email=EMAIL)
    EmailAddress.objects.create(user=owner, email=EMAIL, verified=True, primary=True)
    first_time(client, site)
    newcomer = User.objects.exclude(pk=owner.pk).get()
    assert client.session["_auth_user_id"] == str(newcomer.pk)
    assert (newcomer.email, newcomer.is_staff) == ("", False)
    assert SocialAccount.objects.get().user == newcomer


def test_a_changed_address_is_the_same_person(client, site):
    first_time(client, site)
    client.post("/account/logout/")
    site.person["email"] = "other@example.org"
    there_and_back(client, site)
    assert is_in(client)
    assert User.objects.get().email == EMAIL


@pytest.mark.parametrize("bad", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_the_way_on_leads_to_no_other_site(client, site, bad):
    first_time(client, site)
    client.post("/account/logout/")
    assert urlsplit(there_and_back(client, site, next=bad).headers["Location"]).netloc == ""
    assert is_in(client)
