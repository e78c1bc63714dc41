"""The newsrooms that drills may break: each a copy of one that was furnished once."""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg

from tests.measures.goals import data_dir
from tests.starting import Running, environment, running

TEXTS = "SELECT text FROM comments_comment"


class NotHere(Exception):
    """This machine has no means for the drill."""


def seed(folder: Path) -> Path:
    """A folder of data as the first start leaves it; drawing its pictures takes most of the time."""
    folder.mkdir()
    with running(environment(folder, TESTING="1")):
        return folder


@contextmanager
def newsroom(first: Path, folder: Path | None = None, **settings: str) -> Iterator[tuple[Running, dict[str, str]]]:
    """A copy of the first newsroom at work, with the environment it was started in."""
    folder = folder or first.with_name("copy")
    shutil.copytree(first, folder, dirs_exist_ok=True)
    env = environment(folder, TESTING="1", **settings)
    try:
        with (data_dir() / "drills.log").open("a") as log, running(env, log) as started:
            yield started, env
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stored(env: dict[str, str]) -> Counter:
    """The texts of all comments, and how often each is there."""
    address = env["DATABASE_URL"]
    opened = sqlite3.connect(address.removeprefix("sqlite:///")) if "sqlite" in address else psycopg.connect(address)
    with closing(opened) as connection:
        return Counter(text for (text,) in connection.execute(TEXTS).fetchall())
