"""Throwaway PostgreSQL and Redis for the suite, where this machine has their programs."""

import os
import pwd
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg

from portal.newsroom.serving.children import end_with

HURRY = "fsync=off", "synchronous_commit=off", "full_page_writes=off", "unix_socket_directories="


@contextmanager
def postgres() -> Iterator[str | None]:
    """The address of a PostgreSQL: TEST_DATABASE_URL, else a cluster of our own; None where there is no server."""
    programs = _postgres_programs()
    if os.environ.get("TEST_DATABASE_URL") or not programs:
        yield os.environ.get("TEST_DATABASE_URL")
        return
    with _folder() as folder, _running(programs, folder) as port:
        yield f"postgres://postgres@127.0.0.1:{port}/vestnik"


def kill_postgres(address: str) -> Path:
    """As when its machine loses power; gives the folder from which it can be started again."""
    with psycopg.connect(address) as connection:
        folder = Path(connection.execute("SHOW data_directory").fetchone()[0])
    pid = int((folder / "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)  # the next one takes a zombie for its living predecessor
    return folder


@contextmanager
def postgres_again(folder: Path) -> Iterator[None]:
    """Started as it was before it was killed."""
    command = shlex.split((folder / "postmaster.opts").read_text())
    with _process(command, int(command[command.index("-p") + 1]), signal.SIGINT, cwd=folder, **_postgres_user()):
        yield


@contextmanager
def redis() -> Iterator[str | None]:
    """The address of a Redis: TEST_REDIS_URL, else a server of our own; None where there is no server."""
    program = shutil.which("redis-server")
    if os.environ.get("TEST_REDIS_URL") or not program:
        yield os.environ.get("TEST_REDIS_URL")
        return
    with _folder() as folder:
        port = free_port()
        command = [program, "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--dir", str(folder)]
        with _process(command, port, signal.SIGTERM):
            yield f"redis://127.0.0.1:{port}"


def free_port() -> int:
    """Below those that the system lends for a moment: it must still be free when the server comes to it."""
    while True:
        port = secrets.choice(range(20_000, 32_000))
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)):
                return port


def _postgres_programs() -> Path | None:
    """The newest of Debian's, which are not in the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


def _postgres_user() -> dict:
    """Neither initdb nor postgres runs as root."""
    if os.getuid() != 0:
        return {}
    entry = pwd.getpwnam("postgres")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[int]:
    who, port, data = _postgres_user(), free_port(), str(folder / "data")
    if who:
        os.chown(folder, who["user"], who["group"])
    initdb = [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
    subprocess.run([*initdb, "--no-sync"], check=True, capture_output=True, cwd=folder, **who)
    options = [word for option in HURRY for word in ("-c", option)]
    command = [str(programs / "postgres"), "-D", data, "-h", "127.0.0.1", "-p", str(port), *options]
    with _process(command, port, signal.SIGINT, cwd=folder, **who):
        yield port


@contextmanager
def _process(command: list[str], port: int, farewell: int, **how) -> Iterator[None]:
    """A server that is told to end when the suite has, and ends with us if we are killed."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(
        command, start_new_session=True, preexec_fn=partial(end_with, os.getpid()), **quiet, **how
    )
    try:
        _wait_for(port, process)
        yield
    finally:
        process.send_signal(farewell)
        process.wait(timeout=30)


def _wait_for(port: int, process: subprocess.Popen, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args[0]} does not answer")


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="vestnik-server-", ignore_cleanup_errors=True) as name:
        yield Path(name)
