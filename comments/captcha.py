import secrets

from django.conf import settings


def digits() -> tuple[str, str]:
    """A number to draw and the answer to it, for CAPTCHA_CHALLENGE_FUNCT."""
    number = "".join(secrets.choice("0123456789") for _digit in range(settings.CAPTCHA_LENGTH))
    return number, number
