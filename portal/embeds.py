"""The sites whose videos may stand in a text: the one list for the editor, the sanitizer, the page and its policy.

Nothing is asked of them before a reader presses; see static/js/embed.js.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST = 500  # characters of an address
_YOUTUBE = re.compile(r"[\w-]{11}", re.ASCII)
_RUTUBE = re.compile(r"[0-9a-f]{32}")
_VK = re.compile(r"(?:video|clip)(-?\d{1,15})_(\d{1,15})", re.ASCII)
_VK_NUMBER = re.compile(r"-?\d{1,15}", re.ASCII)


@dataclass(frozen=True)
class Video:
    host: str | Promise  # as readers know it
    address: str  # a page to open
    player: str  # a page to frame; it begins to play at once, since the reader has already pressed


@dataclass(frozen=True)
class Host:
    name: str | Promise
    domains: frozenset[str]
    frame: str  # the origin of its player
    read: Callable[[str, dict[str, str]], tuple[str, str] | None]  # path and query to address and player


def _youtube(path: str, query: dict[str, str]) -> tuple[str, str] | None:
    _empty, first, *rest = [*path.split("/"), ""]
    name = query.get("v", "") if first == "watch" else rest[0] if first in ("embed", "shorts", "live") else first
    if not _YOUTUBE.fullmatch(name) or first in ("playlist", "channel", "results"):
        return None
    return f"https://www.youtube.com/watch?v={name}", f"/embed/{name}?autoplay=1"


def _vk(path: str, query: dict[str, str]) -> tuple[str, str] | None:
    """A clip or a video, also where it lies over another page (`?z=video-1_2/…`); `hash` opens one that is unlisted."""
    owner, number = query.get("oid", ""), query.get("id", "")
    if path != "/video_ext.php":
        found = _VK.search(query.get("z", "")) or _VK.search(path)
        if not found:
            return None
        owner, number = found.groups()
    if not (_VK_NUMBER.fullmatch(owner) and _VK_NUMBER.fullmatch(number)):
        return None
    return f"https://vkvideo.ru/video{owner}_{number}", f"/video_ext.php?oid={owner}&id={number}&autoplay=1"


def _rutube(path: str, query: dict[str, str]) -> tuple[str, str] | None:
    found = _RUTUBE.search(path)
    if not found or not path.startswith(("/video/", "/shorts/", "/play/embed/")):
        return None
    return f"https://rutube.ru/video/{found[0]}/", f"/play/embed/{found[0]}?autoplay=1"


HOSTS = (
    Host(
        "YouTube",
        frozenset({"youtube.com", "youtu.be", "youtube-nocookie.com"}),
        "https://www.youtube-nocookie.com",
        _youtube,
    ),
    Host(_("VK Video"), frozenset({"vkvideo.ru", "vk.com", "vk.ru"}), "https://vkvideo.ru", _vk),
    Host("RuTube", frozenset({"rutube.ru"}), "https://rutube.ru", _rutube),
)
FRAMES = [host.frame for host in HOSTS]  # for the policy of the pages


def video_at(address: str) -> Video | None:
    """The video behind an address as people copy it; None for any other address."""
    address = address.strip()
    if len(address) > LONGEST:
        return None
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
        domain = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
        query = {name: values[0] for name, values in parse_qs(parts.query, max_num_fields=50).items()}
    except ValueError:
        return None
    host = next((host for host in HOSTS if domain in host.domains), None)
    found = host.read(parts.path, query) if host and parts.scheme in ("http", "https") else None
    return Video(host.name, found[0], f"{host.frame}{found[1]}") if host and found else None
