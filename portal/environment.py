"""Readers of the environment that complain at once about a strange value."""

import os
import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured


class Environment(environ.Env):
    """The process environment and, below it, a `.env` file beside manage.py."""

    def flag(self, name: str, default: bool = False) -> bool:
        """A switch written as 0 or 1; anything else raises ImproperlyConfigured."""
        value = self.str(name, default="1" if default else "0").strip()
        if value not in ("0", "1", ""):
            raise ImproperlyConfigured(f"{name} must be 0 or 1, not {value!r}")
        return value == "1"

    def port(self, name: str, default: int) -> int:
        """A TCP port, 1-65535; raises ImproperlyConfigured."""
        value = self.str(name, default=str(default)).strip()
        if not value.isascii() or not value.isdigit() or not 0 < int(value) < 65536:
            raise ImproperlyConfigured(f"{name} must be a number from 1 to 65535, not {value!r}")
        return int(value)

    def address(self, name: str, default: str) -> str:
        """The site's own address, `scheme://host[:port]` with no path; raises ImproperlyConfigured."""
        value = self.str(name, default=default).strip().rstrip("/")
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
            raise ImproperlyConfigured(f"{name} must look like https://news.example, not {value!r}")
        return value


def kept_secret(path: Path) -> str:
    """A random secret that this machine makes once and keeps in `path`, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(path, "x", opener=_owner_only) as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return path.read_text().strip()


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
