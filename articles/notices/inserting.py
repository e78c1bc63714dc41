"""A notice becomes part of the text: an asterisk after the first mention and a paragraph at the end.

Why so: docs/decisions/0014-notices-are-offered.md.
"""

import re
from html import escape, unescape

from articles.models import Notice
from articles.notices.matching import Text
from articles.search.stems import stems
from articles.texts import plain

PIECE = re.compile(r"<[^>]*>|&[#\w]+;|.", re.DOTALL)
PHRASE = re.compile(r"</?(?:a|em|strong|b|i|s|span)\b")  # may stand inside a word
FOOTNOTE = re.compile(r"<p(?:\s[^>]*)?>(\*+) ")


def with_notice(body: str, notice: Notice, language: str) -> str:
    """The body with the notice; unchanged if it says so already."""
    text = notice.text(language)
    if not text or " ".join(stems(text)) in " ".join(stems(plain(body))):
        return body
    sign = "*" * (max((len(sign) for sign in FOOTNOTE.findall(body)), default=0) + 1)
    return f"{_marked(body, notice, sign)}<p>{sign} {escape(text, quote=False)}</p>"


def _marked(body: str, notice: Notice, sign: str) -> str:
    """With the sign after the first mention in the body, wherever in its markup that stands."""
    letters, places = _letters(body)
    text = Text(letters)
    found = [place for line in notice.lines() if (place := text.find(line))]
    if not found:
        return body
    first = min(found, key=lambda place: place.start)
    at = places[first.end - 1]
    return body[:at] + sign + body[at:]


def _letters(body: str) -> tuple[str, list[int]]:
    """The words of `body`, and for each letter the place in the markup after it."""
    letters: list[str] = []
    places: list[int] = []
    for piece in PIECE.finditer(body):
        said = unescape(piece.group())
        if said.startswith("<") and len(said) > 1:
            said = "" if PHRASE.match(said) else "\n"
        letters += said
        places += [piece.end()] * len(said)
    return "".join(letters), places
