"""The background worker is killed; the next letter must leave all the same."""

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path

import requests

from tests.drills.people import until
from tests.drills.places import newsroom
from tests.measures.goals import row
from tests.starting import offspring, with_word


def drill(first: Path) -> Iterator[dict]:
    with newsroom(first) as (site, env):
        mail = Path(env["DATA_DIR"]) / "mail"
        before = _letters(mail)
        os.kill(with_word("db_worker", offspring(site.pid))[0], signal.SIGKILL)
        _forget_password(site.address)
        seconds = until(lambda: _letters(mail) > before, 60)
    yield row("background worker killed: until the next letter leaves", seconds, 15, "s")


def _letters(mail: Path) -> int:
    return len(list(mail.glob("*"))) if mail.exists() else 0


def _forget_password(address: str) -> None:
    """A letter goes to any address, known or not."""
    session, page = requests.Session(), f"{address}/account/password/reset/"
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]*)"', session.get(page).text)[1]
    session.post(page, {"email": "vera@example.org", "csrfmiddlewaretoken": token}).raise_for_status()
