"""Where a measure is taken: a process of its own, so that each server is met with settings read anew."""

import os
import subprocess
import sys
from collections.abc import Iterator

from tests.servers import postgres

SERVERS = ("DATABASE_URL", "REDIS_URL")


def everywhere(arguments: list[str]) -> int:
    """On each server there is; the first failure ends it."""
    return next((code for database in databases() if (code := here(arguments, database))), 0)


def databases() -> Iterator[str]:
    """Their addresses, the empty one for SQLite; PostgreSQL runs while its turn lasts."""
    yield ""
    with postgres() as database:
        if database:
            yield database


def here(arguments: list[str], database: str = "") -> int:
    return subprocess.run(_command(arguments), env=_environment(database)).returncode


def heard(arguments: list[str], database: str = "") -> str:
    """What the measure prints, for whoever goes on reckoning with it."""
    answer = subprocess.run(_command(arguments), env=_environment(database), stdout=subprocess.PIPE, check=True)
    return answer.stdout.decode()


def _command(arguments: list[str]) -> list[str]:
    return [sys.executable, "-m", "tests.measures.prepared", *arguments]


def _environment(database: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in SERVERS}
    return kept | ({"DATABASE_URL": database} if database else {})
