"""What the start tells the person at the terminal."""

import http.client
import time
from collections.abc import Callable

from django.conf import settings

from portal.newsroom.people import introduced
from portal.newsroom.serving.port import near


def lines() -> list[str]:
    """The address, and who may come in; in production passwords are nobody's business."""
    return [f"address: {settings.SITE_URL}/", *([] if settings.PRODUCTION else introduced())]


def answers() -> bool:
    """The site answers and its database too."""
    connection = http.client.HTTPConnection(near(settings.HOST), settings.PORT, timeout=5)
    try:
        connection.request("GET", "/readyz", headers={"Host": str(settings.SITE_HOST)})
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def wait_until_ready(given_up: Callable[[], bool], seconds: float = 60) -> bool:
    """False if the site does not answer in time, or `given_up()` says that it never will."""
    deadline = time.monotonic() + seconds
    while not given_up() and time.monotonic() < deadline:
        if answers():
            return True
        time.sleep(0.1)
    return False
