"""Readers of the environment that complain at once about a strange value."""

import os
import re
import secrets
import zoneinfo
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

S3_SCHEMES = {"s3": "https", "s3+http": "http"}


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

    def bucket(self, name: str) -> dict | None:
        """Options of an S3 storage from `s3://KEY:SECRET@HOST[:PORT]/BUCKET`, or None if not given.

        `s3+http://` speaks plain HTTP to a store on the same machine. Raises ImproperlyConfigured without the secret.
        """
        value = self.str(name, default="").strip()
        if not value:
            return None
        parts = _split(value)
        bucket = parts.path.strip("/") if parts else ""
        if not (parts and parts.scheme in S3_SCHEMES and parts.username and parts.password and bucket):
            raise ImproperlyConfigured(f"{name} must look like s3://KEY:SECRET@HOST/BUCKET")
        host = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
        return {
            "access_key": unquote(parts.username),
            "secret_key": unquote(parts.password),
            "endpoint_url": f"{S3_SCHEMES[parts.scheme]}://{host}",
            "bucket_name": bucket,
        }

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

    def keys(self, name: str) -> list[dict]:
        """The keys that another site gave us to let people sign in with it; empty where none are given.

        Raises ImproperlyConfigured when one of the two is missing.
        """
        client_id, secret = (self.str(f"{name}_{part}", default="").strip() for part in ("CLIENT_ID", "SECRET"))
        if bool(client_id) != bool(secret):
            raise ImproperlyConfigured(f"{name}_CLIENT_ID and {name}_SECRET are given both or not at all")
        return [{"client_id": client_id, "secret": secret}] if client_id else []

    def graph_version(self, name: str, default: str) -> str:
        """A version of Facebook's interface, `v24.0`; raises ImproperlyConfigured."""
        value = self.str(name, default=default).strip()
        if not re.fullmatch(r"v\d{1,3}\.\d{1,2}", value, re.ASCII):
            raise ImproperlyConfigured(f"{name} must look like v24.0, not {value!r}")
        return value

    def address(self, name: str, default: str) -> str:
        """The site's own address, `scheme://host[:port]` with no path; raises ImproperlyConfigured."""
        value = self.str(name, default=default).strip().rstrip("/")
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path:
            raise ImproperlyConfigured(f"{name} must look like https://news.example, not {value!r}")
        return value


def _split(value: str) -> SplitResult | None:
    """The parts of an address; None where even its host or port cannot be read."""
    try:
        parts = urlsplit(value)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


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
