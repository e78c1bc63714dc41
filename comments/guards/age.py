"""How long the form was open. Nobody reads a picture and writes a comment in three seconds.

The form that stands in the public page is the same for everybody, so the moment comes with the number, signed: at the
first touch of the form, or with the second step where there is no JavaScript.
"""

import time

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article
from comments.guards.submission import Submission

name = "age"
FIELD = "opened"
QUICK = 3
DAY = 24 * 3600
UNKNOWN = "?"

_signer = Signer(salt="form-opened")


def stamp(article: Article, sent: str = "") -> str:
    """This moment, signed for this story; the stamp sent with the form goes on while it holds."""
    return sent if seconds_since(article, sent) is not None else _signer.sign(f"{article.pk}.{int(time.time())}")


def seconds_since(article: Article, sent: str) -> float | None:
    """How long ago the form was opened; None for a stamp that is not ours, of another story, or older than a day."""
    try:
        story, moment = _signer.unsign(sent).split(".")
    except BadSignature:
        return None
    seconds = time.time() - int(moment)
    return seconds if story == str(article.pk) and seconds < DAY else None


def look(submission: Submission) -> str | None:
    if settings.TESTING or submission.user:
        return None
    if submission.seconds is None:
        return UNKNOWN
    return str(int(submission.seconds)) if submission.seconds < QUICK else None


def reason(detail: str) -> str:
    if detail == UNKNOWN:
        return _("The form does not say when it was opened.")
    number = int(detail)
    return ngettext(
        "It was sent %(number)d second after the form was opened.",
        "It was sent %(number)d seconds after the form was opened.",
        number,
    ) % {"number": number}
