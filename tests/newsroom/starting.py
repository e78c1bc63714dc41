"""A newsroom started as its operator starts it: another process, its own environment and data."""

import os
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
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


def start(env: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def free_port() -> str:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return str(trial.getsockname()[1])
