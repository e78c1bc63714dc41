"""Whether an address has an account is told by no page, no status and no clock (A2).

Times are measured by `python -m tests.measures enumeration`; here the work is counted that they are made of.
"""

import re
from contextlib import suppress
from functools import partial
from threading import Barrier, BrokenBarrierError

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client

from portal.accounts.adapter import AccountAdapter
from portal.accounts.limits import counters
from portal.filestore import ForgivingFileCache
from tests.accounts.steps import NEW
from tests.cast import boris, egor, make_user
from tests.together import at_once

pytestmark = pytest.mark.django_db
DOORS = {
    "sign in": ("/account/login/", "login", {"password": "wrong"}),
    "staff": ("/admin/login/", "username", {"password": "wrong"}),
    "sign up": ("/account/signup/", "email", NEW),
    "code": ("/account/login/code/", "email", {}),
    "new password": ("/account/password/reset/", "email", {}),
}
WITHOUT_ADDRESS_AND_TOKENS = re.compile(r'value="[^"]{30,}"|[\w.]+@example\.org')


@pytest.fixture
def hashed(monkeypatch) -> list[str]:
    """A word for each password that was hashed."""
    done: list[str] = []
    encode = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *args: (done.append("hashed"), encode(*args))[1])
    return done


def knocked(door: str, email: str) -> tuple:
    """What a stranger can see of the answer."""
    path, field, more = DOORS[door]
    browser = Client()
    answer = browser.post(path, more | {field: email})
    place = answer.headers.get("Location", "")
    page = (browser.get(place) if place else answer).content.decode()
    return answer.status_code, place, sorted(answer.cookies), WITHOUT_ADDRESS_AND_TOKENS.sub("", page)


@pytest.mark.parametrize("person", ["a reader", "staff", "without a password", "closed"])
@pytest.mark.parametrize("door", DOORS)
def test_known_and_unknown_look_alike_and_cost_the_same(hashed, door, person):
    user = egor() if person == "staff" else boris()
    if person == "without a password":
        user.set_unusable_password()
    user.is_active = person != "closed"
    user.save()
    seen, cost = [], []
    for email in (user.email, "nobody@example.org"):
        hashed.clear()
        mail.outbox.clear()
        seen.append(knocked(door, email))
        cost.append((len(hashed), len(mail.outbox)))
    assert seen[0] == seen[1]
    assert cost[0] == cost[1]


def test_letters_are_left_to_the_worker(settings):
    """A mail server that is asked in the request would tell by its pause to whom it writes."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    make_user("vera")
    for door in ("sign up", "code", "new password"):
        for email in ("vera@example.org", "nobody@example.org"):
            knocked(door, email)
    assert mail.outbox == []


@pytest.mark.django_db(transaction=True)
def test_ten_passwords_at_once_are_five(settings, monkeypatch, rf):
    """A1: tries that come together are counted one by one, also where files are the cache, which know no lock."""
    for name in ("has_key", "get"):
        monkeypatch.setattr(ForgivingFileCache, name, met(getattr(ForgivingFileCache, name), 10))
    settings.TESTING, settings.ACCOUNT_RATE_LIMITS = False, settings.ACCOUNT_LIMITS
    counters.own.clear()
    egor()
    tries = at_once(*[partial(let_in, rf.post("/account/login/"))] * 10)
    assert tries.count(True) == 5


def met(read, number: int):
    """Reads, and goes on when so many have read; those who never come are not waited for."""
    barrier = Barrier(number)

    def reading(*args, **how):
        found = read(*args, **how)
        with suppress(BrokenBarrierError):
            barrier.wait(0.5)
        return found

    return reading


def let_in(request) -> bool:
    """Whether the password that comes with the request would be looked at."""
    try:
        AccountAdapter(request).pre_authenticate(request, username="egor")
    except ValidationError:
        return False
    return True
