"""How old addresses are compared: as readers' browsers and editors' tables both may write them."""

import re
from urllib.parse import unquote, urlsplit

from django.utils.translation import gettext as _

LONGEST = 500
_UNFIT = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffd\\]")


class BadAddress(Exception):
    """No address of a page; the message is for the editor."""


def compared(path: str, query: str) -> str:
    """`path` is decoded already; a slash at the end makes no difference."""
    bare = path.rstrip("/") or "/"
    return f"{bare}?{unquote(query.replace('+', ' '))}" if query else bare


def legacy_path(text: str) -> str:
    """The part of an address that is kept; a whole address with its host will do. Raises BadAddress."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        raise BadAddress(_("This is not an address.")) from None
    names_a_host = bool(parts.netloc)
    if parts.scheme not in ("", "http", "https") or names_a_host != bool(parts.scheme) or parts.path[:1] != "/":
        raise BadAddress(_("An old address begins with / or with http."))
    kept = compared(unquote(parts.path), parts.query)
    if kept == "/":
        raise BadAddress(_("This is the front page itself."))
    if len(kept) > LONGEST:
        raise BadAddress(_("The address is longer than %(most)s characters.") % {"most": LONGEST})
    if _UNFIT.search(kept):
        raise BadAddress(_("There are characters in it that no address has."))
    return kept
