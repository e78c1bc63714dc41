"""A real newsroom for the browser: web server and worker under one parent, as `make run` starts them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.starting import environment, running


@dataclass(frozen=True)
class Newsroom:
    address: str
    people: dict[str, tuple[str, str]]  # role -> name, password
    environment: dict[str, str]

    @property
    def data_dir(self) -> Path:
        return Path(self.environment["DATA_DIR"])


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory):
    env = environment(tmp_path_factory.mktemp("newsroom"), TESTING="1")
    with running(env) as started:
        yield Newsroom(started.address, started.people, env | {"SITE_URL": started.address})


@pytest.fixture(autouse=True)
def no_tab_stays_open(chromium):
    """A forgotten form of a story would go on saving, and tell the next test that a colleague writes."""
    before = chromium.contexts
    yield
    for context in chromium.contexts:
        if context not in before:
            context.close()
