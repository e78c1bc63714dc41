"""A newsroom started as its operator starts it: another process, its own environment and data."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TextIO

from portal.newsroom.serving.children import end_with
from tests.servers import free_port

ROOT = Path(__file__).resolve().parents[1]
KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "DATABASE_URL", "REDIS_URL")


def environment(data_dir: Path, **settings: str) -> dict[str, str]:
    """Without what the suite has set for itself; a `.env` file beside manage.py must not matter either."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    kept["DATABASE_URL"] = f"sqlite:///{data_dir / 'db.sqlite3'}"
    plain = {"PRODUCTION": "0", "TESTING": "0", "DEMO_PASSWORD": "", "HOST": "127.0.0.1"}
    return kept | plain | {"DATA_DIR": str(data_dir)} | settings


def manage(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120
    )


def start(env: dict[str, str], log: TextIO | None = None) -> subprocess.Popen:
    """It ends with us, however we do."""
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
        preexec_fn=partial(end_with, os.getpid()),
    )


@dataclass(frozen=True)
class Running:
    address: str
    people: dict[str, tuple[str, str]]  # role -> name, password
    seconds: float  # from the command to the answer
    pid: int


@contextmanager
def running(env: dict[str, str], log: TextIO | None = None) -> Iterator[Running]:
    """The newsroom from its first answer until it has ended."""
    began = time.monotonic()
    process = start(env | {"PORT": env.get("PORT") or str(free_port())}, log)
    try:
        said = dict(_said(process))
        people = {role: tuple(words.split()) for role, words in said.items() if role != "address"}
        yield Running(said["address"].rstrip("/"), people, time.monotonic() - began, process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _said(process: subprocess.Popen) -> Iterator[tuple[str, str]]:
    """What the start prints, up to the chief, who comes last."""
    for line in process.stdout or ():
        name, _colon, words = line.strip().partition(": ")
        if name in ("address", "editor", "moderator", "chief"):
            yield name, words
        if name == "chief":
            return


def about(pid: int, what: str) -> str:
    """Nothing, where the process has ended in the meantime."""
    try:
        return Path(f"/proc/{pid}/{what}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def offspring(pid: int) -> set[int]:
    """The processes that it has started, theirs included."""
    children = about(pid, f"task/{pid}/children").split()
    return {int(child) for child in children} | {pid for child in children for pid in offspring(int(child))}


def with_word(word: str, pids: set[int]) -> list[int]:
    """Those of the processes whose command has the word in it, the eldest first."""
    return [pid for pid in sorted(pids) if word in about(pid, "cmdline")]
