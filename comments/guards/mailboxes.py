"""E-mail addresses of services that give them away for ten minutes: no answer will reach anybody there."""

from disposable_email_domains import blocklist
from django.utils.translation import gettext as _

from comments.guards.submission import Submission

name = "mailbox"


def look(submission: Submission) -> str | None:
    """Also a name below a listed one: the services give those away too."""
    domain = submission.email.rpartition("@")[2].lower().rstrip(".")
    labels = domain.split(".")
    above = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return domain if any(name in blocklist for name in above) else None


def reason(detail: str) -> str:
    return _("The e-mail is of a service for throw-away addresses: %(domain)s.") % {"domain": detail}
