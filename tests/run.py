"""`make test`: the suite on SQLite, files and Chromium; then on PostgreSQL and Redis, where they are found."""

import os
import subprocess
import sys
from pathlib import Path

from tests.browser import CHROMIUM
from tests.servers import postgres, redis

PYTEST = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile"]


def main(arguments: list[str]) -> int:
    with postgres() as database, redis() as store:
        found = {"PostgreSQL": database, "Redis": store, "Chromium": Path(CHROMIUM).exists()}
        absent = [name for name, there in found.items() if not there]
        for name in absent:
            _say(f"{name}: not found here, its tests are skipped")
        if absent and os.environ.get("NO_SKIPS") == "1":
            _say("NO_SKIPS=1 asks for all of them")
            return 1
        return _suite(database, store, arguments)


def _suite(database: str | None, store: str | None, arguments: list[str]) -> int:
    servers = {"DATABASE_URL": database, "REDIS_URL": store}
    there = {name: address for name, address in servers.items() if address}
    marks = [mark for mark, address in (("postgres", database), ("redis", store)) if address]
    _say("The suite on SQLite")
    code = _pytest(" and ".join(f"not {mark}" for mark in marks), {}, arguments)
    if code or not there:
        return code
    _say(f"The suite on {' and '.join(marks)}")
    return _pytest("not browser and not journey", there, arguments)


def _pytest(marks: str, servers: dict[str, str], arguments: list[str]) -> int:
    clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    return subprocess.run([*PYTEST, "-m", marks, *arguments], env=clean | servers).returncode


def _say(line: str) -> None:
    print(f"\n{line}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
