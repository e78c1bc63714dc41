"""To another site and back, as a browser goes."""

from urllib.parse import urlsplit

import requests
from django.test import Client


def out(client: Client, site, **more) -> str:
    """Presses the button; the address that the site sends the browser back to."""
    pressed = client.post(f"/account/{site.name}/login/", more)
    assert pressed.status_code == 302, pressed.content.decode()
    answer = requests.get(pressed.headers["Location"], allow_redirects=False, timeout=5)
    assert answer.status_code == 302, answer.text
    parts = urlsplit(answer.headers["Location"])
    return f"{parts.path}?{parts.query}"


def there_and_back(client: Client, site, **more):
    return client.get(out(client, site, **more))


def first_time(client: Client, site, name: str = "Вера Читалова", **more):
    """With the page that asks a newcomer for the name and the consent."""
    there_and_back(client, site, **more)
    return client.post("/account/3rdparty/signup/", {"name": name, "consent": "on"})
