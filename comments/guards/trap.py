"""A field that people do not see. Programs fill in every field; so may a browser, hence nothing is refused."""

from django.utils.translation import gettext as _

from comments.guards.submission import Submission

name = "trap"
FIELD = "website"
SHOWN = 60


def look(submission: Submission) -> str | None:
    return submission.trap[:SHOWN] or None


def reason(detail: str) -> str:
    return _("The field that people do not see was filled in: %(text)s.") % {"text": detail}
