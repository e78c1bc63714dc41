"""The same words once more: under another story, or from another sender, within a day."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import ngettext

from articles.models import Article
from comments.guards.submission import Submission
from comments.models import Comment, State
from portal.models import User
from portal.plaintext import fingerprint

name = "repeats"
TERM = timedelta(hours=24)
SHORT = 40  # «Спасибо за материал!» is nobody's property


def look(submission: Submission) -> str | None:
    if len(submission.text) < SHORT:
        return None
    number = _of_today().filter(fingerprint=fingerprint(submission.text)).count()
    return str(number) if number else None


def already(article: Article, email: str, text: str, user: User | None = None) -> Comment | None:
    """The same words of the same writer under the same story, sent within a day and not taken back."""
    writer = Q(user=user) if user else Q(email__iexact=email, user=None)
    mine = _of_today().filter(writer, article=article, fingerprint=fingerprint(text))
    return mine.order_by("pk").first()


def _of_today():
    recent = Comment.objects.filter(sent_at__gt=timezone.now() - TERM, by_editors=False)
    return recent.exclude(state=State.WITHDRAWN)


def reason(detail: str) -> str:
    number = int(detail)
    return ngettext(
        "The same words came once more within a day.",
        "The same words came %(number)d times more within a day.",
        number,
    ) % {"number": number}
