"""One page of every kind that a reader may come to, found by what the pages of a running newsroom say."""

import re
import urllib.error

from tests.walking import read, stories

# Where these rooms are open
PERHAPS = {
    "search": "search/?q=%D1%85%D1%80%D0%B0%D0%BC",
    "search-empty": "search/",
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
    texts = {path: read(address + path) for path in own}
    discussed = max(own, key=lambda path: texts[path].count('id="comment-'))
    plain = next((path for path in own if "story-photo" not in texts[path]), own[-1])
    signed = next(path for path in own if "author/" in texts[path] and "tag/" in texts[path])
    sourced = next((path for path in own if "source/" in texts[path]), None)
    day = _link(texts[signed], r"20\d\d/\d\d/\d\d/")
    found = {
        "front": prefix,
        "section": discussed[: discussed.index("/", len(prefix)) + 1],
        "story": discussed,
        "story-plain": plain,
        "tag": _link(texts[signed], "tag/[^/]+/"),
        "author": _link(texts[signed], "author/[^/]+/"),
        "year": day[:-6],
        "month": day[:-3],
        "day": day,
        "page": f"{prefix}page/accessibility/",
        "later": f"{prefix}later/",
        "not-found": f"{prefix}history/900-no-such-page/",
        "form": f"{discussed}comment/",
    }
    if sourced:
        found["source"] = _link(texts[sourced], "source/[^/]+/")
    return found | {name: prefix + path for name, path in PERHAPS.items() if _answers(address + prefix + path)}


def _link(text: str, shape: str) -> str:
    return re.search(rf'href="((?:/en)?/{shape})"', text)[1]


def _answers(address: str) -> bool:
    try:
        read(address)
    except urllib.error.HTTPError:
        return False
    return True
