"""Links: two and more are what advertisements are made of. One is a reader's source."""

import re

from django.conf import settings
from django.utils.translation import ngettext

from comments.guards.submission import Submission

name = "links"
MANY = 2
# With or without a scheme; the common endings only, or each missing space after a full stop would be a link
LINK = re.compile(
    r"(?:\b[a-z][a-z+.-]{1,9}:/{1,2}|\bwww\.)[^\s<>\"'\]]+"
    r"|\b(?:[\w-]{1,63}\.){1,4}(?:com|net|org|info|biz|ru|su|рф|ua|by|kz|me|io|cc|xyz|top|site|online|shop|club|store)"
    r"\b(?:/[^\s<>\"'\]]*)?",
    re.IGNORECASE,
)


def look(submission: Submission) -> str | None:
    number = sum(not _our_own(link) for link in links_of(submission.text))
    return str(number) if number >= MANY else None


def links_of(text: str) -> list[str]:
    return LINK.findall(text)


def _our_own(link: str) -> bool:
    return link.lower().startswith((f"{settings.SITE_URL}/", f"{settings.SITE_HOST}/"))


def reason(detail: str) -> str:
    number = int(detail)
    return ngettext("It has %(number)d link.", "It has %(number)d links.", number) % {"number": number}
