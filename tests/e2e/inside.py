"""A look, or a hand, inside the running newsroom: a few lines of Python in its own settings and database."""

from tests.e2e.conftest import Newsroom
from tests.starting import manage


def inside(newsroom: Newsroom, code: str) -> str:
    """What `code` prints."""
    done = manage("shell", "--no-imports", "-c", code, env=newsroom.environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
