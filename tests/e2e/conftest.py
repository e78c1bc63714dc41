"""A real newsroom for the browser: web server and worker under one parent, as `make run` starts them."""

import os
import re
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@dataclass(frozen=True)
class Newsroom:
    address: str
    people: dict[str, tuple[str, str]]  # role -> name, password
    data_dir: Path


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory):
    data_dir = tmp_path_factory.mktemp("newsroom")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "DATA_DIR": str(data_dir),
        "PORT": str(port),
        "SITE_URL": f"http://localhost:{port}",
        "TESTING": "1",
    }
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        yield Newsroom(f"http://localhost:{port}", _people(process.stdout), data_dir)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _people(lines) -> dict[str, tuple[str, str]]:
    """Reads what the start prints until everybody has been named."""
    people: dict[str, tuple[str, str]] = {}
    for line in lines:
        if found := re.match(r"(editor|moderator|chief): (\S+) (\S+)", line):
            people[found[1]] = found[2], found[3]
        if len(people) == 3:
            return people
    raise AssertionError("the newsroom stopped before it was ready")


@pytest.fixture(scope="session")
def chromium():
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
