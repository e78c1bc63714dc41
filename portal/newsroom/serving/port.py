"""Where the site listens."""

import socket


class PortRefused(Exception):
    """Nobody can listen there; the message is one plain sentence."""


def check_port(host: str, port: int) -> None:
    """Raises PortRefused before anything is started that would have to be stopped again."""
    try:
        family, kind, _proto, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as error:
        raise PortRefused(f"cannot listen at {host}:{port} ({error.strerror}); choose another PORT or HOST") from error


def bound(host: str, port: int) -> str:
    """As gunicorn wants it."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def near(host: str) -> str:
    """Where this machine itself finds a server that listens at `host`."""
    return {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
