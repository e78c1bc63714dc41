"""Whoever draws one picture again and again must not steer other people's numbers.

The package seeds the common generator with a public key each time it draws. A number taken from that generator would
be the same for many readers: 67 of 600 in a measurement.
"""

import threading
from collections import Counter

import pytest
from captcha.models import CaptchaStore
from django.db import connections
from django.urls import reverse

from comments import captcha
from tests.comments.steps import reader

HAMMERS, NUMBERS = 4, 600
WORST = 33.7  # chi-square of nine degrees of freedom, p = 0.0001


@pytest.mark.django_db(transaction=True)
def test_numbers_stay_even_while_a_picture_is_hammered(settings):
    settings.CAPTCHA_LENGTH = 4
    address, stop = reverse("captcha-image", args=[captcha.issue()]), threading.Event()

    def hammer():
        client = reader()
        while not stop.is_set():
            assert client.get(address).status_code == 200
        connections.close_all()

    hammers = [threading.Thread(target=hammer) for _hammer in range(HAMMERS)]
    for thread in hammers:
        thread.start()
    try:
        keys = [captcha.issue() for _number in range(NUMBERS)]
    finally:
        stop.set()
        for thread in hammers:
            thread.join()
    numbers = list(CaptchaStore.objects.filter(hashkey__in=keys).values_list("challenge", flat=True))
    assert len(numbers) == NUMBERS
    assert Counter(numbers).most_common(1)[0][1] <= 4
    assert chi_square("".join(numbers)) < WORST


def chi_square(digits: str) -> float:
    even = len(digits) / 10
    return sum((digits.count(digit) - even) ** 2 / even for digit in "0123456789")


def test_the_measure_sees_what_is_uneven():
    assert chi_square("0123456789" * 240) == 0
    assert chi_square("0123456789" * 200 + "7" * 400) > WORST
