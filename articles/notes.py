"""What colleagues, and guests with a preview link, say about a story."""

from datetime import timedelta

from django.utils import timezone

from articles.mails import tell_of_note
from articles.models import Note
from portal.locks import one_at_a_time
from portal.models import User

AGAIN = timedelta(minutes=1)  # the same words so soon are a second press, not a second thought


def leave(article: int, text: str, *, by: User | None = None, guest: str = "") -> None:
    """Adds the note and tells those who work on the story."""
    note = {"article_id": article, "text": text, "by": by, "guest": guest}
    with one_at_a_time(f"notes:{article}"):
        if not Note.objects.filter(**note, at__gt=timezone.now() - AGAIN).exists():
            tell_of_note(Note.objects.create(**note))
