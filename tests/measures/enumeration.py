"""Whether the clock tells a stranger that an address has an account: 200 tries of each kind at each door.

Tries with a known address and as many with unknown ones, by turns, with the real hasher and the letters left to the
worker: both medians by the clock and by the processor's own (which the neighbours do not disturb), how far they are
apart, and the probability that chance alone parts the two so far (Mann and Whitney's test).
"""

import math
import statistics
import time
from collections.abc import Iterator
from itertools import count

from allauth.account.models import EmailAddress
from django.test import Client

from tests.cast import boris, make_user

PASSWORD = "a-mill-by-the-river"
NEW = {"name": "Vera", "password1": PASSWORD, "consent": "on"}
DOORS = {
    "sign in": ("/account/login/", "login", {"password": "wrong"}),
    "sign in, no password set": ("/account/login/", "login", {"password": "wrong"}),
    "staff": ("/admin/login/", "username", {"password": "wrong"}),
    "sign up": ("/account/signup/", "email", NEW),
    "code": ("/account/login/code/", "email", {}),
    "new password": ("/account/password/reset/", "email", {}),
}
KNOWN = {"sign in, no password set": "other@example.org"}
_numbers = count(1)


def measure(number: str = "200") -> Iterator[str]:
    _people()
    yield f"{'door':>26}  of the          known    unknown  apart     p   ({number} of each)"
    for door in DOORS:
        tries = measured(door, int(number))
        for turn, name in enumerate(("clock", "processor")):
            known, unknown = ([spent[turn] for spent in side] for side in tries)
            first, second = statistics.median(known), statistics.median(unknown)
            told = f"{100 * (first - second) / second:+5.1f} % {chance(known, unknown):6.3f}"
            yield f"{door:>26}  {name:<10} {first:7.1f} ms {second:7.1f} ms {told}"


def _people() -> None:
    other = make_user("other")
    other.set_unusable_password()
    other.save()
    for user in (boris(), other):
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)


Spent = tuple[float, float]  # milliseconds of the clock and of the processor


def measured(door: str, number: int) -> tuple[list[Spent], list[Spent]]:
    spent: tuple[list[Spent], list[Spent]] = [], []
    for turn in range(2 * number + 2):  # the first two warm up
        known = turn % 2 == 0
        email = KNOWN.get(door, "boris@example.org") if known else f"nobody{next(_numbers)}@example.org"
        found = _tried(door, email)
        if turn > 1:
            spent[0 if known else 1].append(found)
    return spent


def _tried(door: str, email: str) -> Spent:
    path, field, more = DOORS[door]
    client = Client()
    clock, processor = time.perf_counter(), time.process_time()
    answer = client.post(path, more | {field: email})
    spent = (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000
    assert answer.status_code in (200, 302), answer.status_code
    return spent


def chance(first: list[float], second: list[float]) -> float:
    """Two-sided, by the normal approximation, which is good from twenty on."""
    above = sum((one > two) + 0.5 * (one == two) for one in first for two in second)
    many = len(first) * len(second)
    spread = math.sqrt(many * (len(first) + len(second) + 1) / 12)
    return math.erfc(abs(above - many / 2) / spread / math.sqrt(2))
