"""Blocks that a moderator set: by e-mail, by mail domain, by network."""

from django.utils.translation import gettext as _

from comments.blocking import blocked
from comments.guards.submission import Submission
from comments.models.block import Kind

name = "blocked"


def look(submission: Submission) -> str | None:
    block = blocked(submission.email, submission.network)
    return block.kind if block else None


def reason(detail: str) -> str:
    if detail == Kind.EMAIL:
        return _("A moderator has blocked this e-mail.")
    if detail == Kind.DOMAIN:
        return _("A moderator has blocked the domain of this e-mail.")
    return _("A moderator has blocked this network.")
