"""A look, or a hand, inside the running newsroom: a few lines of Python in its own settings and database."""

import os
import subprocess
import sys

from tests.e2e.conftest import ROOT, Newsroom


def inside(newsroom: Newsroom, code: str) -> str:
    """What `code` prints."""
    environment = os.environ | {"DATA_DIR": str(newsroom.data_dir), "SITE_URL": newsroom.address, "TESTING": "1"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "manage.py", "shell", "--no-imports", "-c", code]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()
