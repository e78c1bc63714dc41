"""The number to type: made, spelled, and used up once."""

import re
import secrets
import unicodedata

from captcha.models import CaptchaStore
from django.conf import settings
from django.utils import timezone

KEY = re.compile(r"[\w-]{1,64}", re.ASCII)
PASSED = "PASSED"  # taken with TESTING=1 instead of any number
LONGEST_ANSWER = 32


def digits() -> tuple[str, str]:
    """A number to draw and the answer to it, for CAPTCHA_CHALLENGE_FUNCT."""
    number = "".join(secrets.choice("0123456789") for _digit in range(settings.CAPTCHA_LENGTH))
    return number, number


def issue() -> str:
    """The key of a new number. Those that nobody typed in time go at the same time."""
    CaptchaStore.remove_expired()
    return CaptchaStore.generate_key()


def find(key: str) -> CaptchaStore | None:
    """The number under `key` while it may still be typed."""
    return CaptchaStore.objects.filter(hashkey=plain_key(key), expiration__gt=timezone.now()).first()


def take(key: str, answer: str) -> bool:
    """Whether `answer` is the number under `key`; either way the number is used up.

    One conditional DELETE decides: of twenty requests at once only one finds the row. The package itself reads
    first and deletes then, and lets several through.
    """
    numbers = CaptchaStore.objects.filter(hashkey=plain_key(key))
    if settings.TESTING and answer.strip().upper() == PASSED:
        numbers.delete()
        return bool(plain_key(key))
    taken, _models = numbers.filter(response=spelled(answer), expiration__gt=timezone.now()).delete()
    if not taken:
        numbers.delete()
    return taken == 1


def plain_key(key: str) -> str:
    return key if KEY.fullmatch(key) else ""


def spelled(answer: str) -> str:
    """The digits typed, also in full width or in Arabic, without spaces; empty where anything else was typed."""
    values = [unicodedata.digit(sign, None) for sign in "".join(answer[:LONGEST_ANSWER].split())]
    return "" if None in values else "".join(map(str, values))
