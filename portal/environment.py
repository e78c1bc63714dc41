"""Readers of the environment that complain at once about a strange value."""

import os
import secrets
import zoneinfo
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

    def number(self, name: str, default: int) -> int:
        """A whole number that is not negative; raises ImproperlyConfigured."""
        value = self.str(name, default=str(default)).strip()
        if not value.isascii() or not value.isdigit():
            raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}")
        return int(value)

    def zone(self, name: str, default: str) -> str:
        """A time zone by its IANA name; raises ImproperlyConfigured."""
        value = self.str(name, default=default).strip()
        if value not in zoneinfo.available_timezones():
            raise ImproperlyConfigured(f"{name} must be a name like Europe/Moscow, not {value!r}")
        return value

    def database(self, name: str, default: str) -> dict:
        """SQLite or PostgreSQL, the two that the tests run on; raises ImproperlyConfigured without the password."""
        try:
            found = self.db(name, default=default)
        except (ValueError, KeyError, ImproperlyConfigured):
            found = {}
        if not found.get("ENGINE", "").endswith((".sqlite3", ".postgresql")):
            raise ImproperlyConfigured(f"{name} must look like postgres://USER:PASSWORD@HOST/NAME or sqlite:////FILE")
        return found

    def mail(self, name: str, default: str) -> dict:
        """Where mail goes; raises ImproperlyConfigured without the password."""
        try:
            return self.email_url(name, default=default)
        except (ValueError, KeyError, ImproperlyConfigured) as error:
            raise ImproperlyConfigured(f"{name} must look like smtp+tls://USER:PASSWORD@HOST:587") from error

    def redis(self, name: str) -> str:
        """The address of a Redis, or an empty string; raises ImproperlyConfigured without the password."""
        value = self.str(name, default="").strip()
        if value and not value.startswith(("redis://", "rediss://", "unix://")):
            raise ImproperlyConfigured(f"{name} must look like redis://HOST:6379/0")
        return value

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
