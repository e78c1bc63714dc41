"""One page of every kind that a reader may come to, found by what the pages of a running newsroom say."""

import re
import urllib.error
from functools import cache

from tests.walking import read, stories

# Where these rooms are open
PERHAPS = {
    "search": "search/?q=%D1%85%D1%80%D0%B0%D0%BC",
    "search-empty": "search/",
    "search-none": "search/?q=%D0%B0%D0%B1%D1%80%D0%B2%D0%B0%D0%BB%D0%B3",
    "archive": "archive/",
    "topics": "tags/",
    "feeds": "feeds/",
    "corrections": "corrections/",
    "sign-in": "account/login/",
    "sign-up": "account/signup/",
    "password": "account/password/reset/",
}
WRITES = ("form", "form-wrong", "receipt", "sign-in", "sign-up", "password")  # here something has been begun


def kinds(address: str, edition: str) -> dict[str, str]:
    """By name, the paths of pages in the edition `ru` or `en`; each answers something, 404 among them."""
    prefix = "/en/" if edition == "en" else "/"
    own = [path for path in stories(address) if path.startswith("/en/") is (edition == "en")]
    text = cache(lambda path: read(address + path))  # only as many are read as it takes
    discussed = next(path for path in [*_most_discussed(text(prefix)), *own] if "?reply=" in text(path))
    plain = next((path for path in own if "story-photo" not in text(path)), own[-1])
    signed = next(path for path in own if "author/" in text(path) and "tag/" in text(path))
    sourced = next((path for path in own if "source/" in text(path)), None)
    day = _link(text(signed), r"20\d\d/\d\d/\d\d/")
    found = {
        "front": prefix,
        "section": discussed[: discussed.index("/", len(prefix)) + 1],
        "story": discussed,
        "story-plain": plain,
        "tag": _link(text(signed), "tag/[^/]+/"),
        "author": _link(text(signed), "author/[^/]+/"),
        "year": day[:-6],
        "month": day[:-3],
        "day": day,
        "page": f"{prefix}page/accessibility/",
        "later": f"{prefix}later/",
        "not-found": f"{prefix}history/900-no-such-page/",
        "form": f"{discussed}comment/",
    }
    if sourced:
        found["source"] = _link(text(sourced), "source/[^/]+/")
    return found | {name: prefix + path for name, path in PERHAPS.items() if _answers(address + prefix + path)}


def _most_discussed(front: str) -> list[str]:
    """What the front page names first among the stories that readers discuss, if it names any."""
    _before, _mark, part = front.partition('class="talked"')
    return [_link(part, r"[^/]+/\d+-[^/]+/")] if part else []


def _link(text: str, shape: str) -> str:
    return re.search(rf'href="((?:/en)?/{shape})"', text)[1]


def _answers(address: str) -> bool:
    try:
        read(address)
    except urllib.error.HTTPError:
        return False
    return True
