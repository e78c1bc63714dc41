"""How readers send a comment: the steps that several tests take."""

import re

from captcha.models import CaptchaStore
from django.test import Client

WORDS = {"name": "Vera", "email": "vera@example.org", "text": "A good story.\nThank you!"}


def reader() -> Client:
    """A browser whose tokens are really checked."""
    return Client(enforce_csrf_checks=True)


def address(article, last: str = "") -> str:
    return f"{article.get_absolute_url()}comment/{last}"


def ask_number(client, article) -> dict:
    """What the number's fragment adds to the form, with the right answer, and the reader's tick."""
    html = client.get(address(article, "number/")).content.decode()
    key = value_of(html, "captcha_0")
    return {
        "captcha_0": key,
        "captcha_1": CaptchaStore.objects.get(hashkey=key).response,
        "opened": value_of(html, "opened"),
        "csrfmiddlewaretoken": value_of(html, "csrfmiddlewaretoken"),
        "consent": "on",
    }


def send(client, article, **changes):
    """Sends a whole form; `None` leaves a field out."""
    data = WORDS | ask_number(client, article) | changes
    return client.post(address(article), {name: value for name, value in data.items() if value is not None})


def value_of(html: str, name: str) -> str:
    return re.search(rf'name="{name}"\s+value="([^"]*)"', html)[1]
