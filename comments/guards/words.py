"""Words on the moderators' list, in both scripts and with look-alike letters."""

from django.utils.translation import gettext as _

from comments.guards.lookalikes import skeleton, words_of
from comments.guards.submission import Submission
from comments.models import HeldWord

name = "words"


def look(submission: Submission) -> str | None:
    said = words_of(submission.text) | words_of(submission.name)
    listed = HeldWord.objects.values_list("word", flat=True)
    return next((word for word in listed if _said(word, said)), None)


def _said(word: str, said: set[str]) -> bool:
    """A star stands for any ending; a list entry of several words asks for all of them."""
    parts = [(skeleton(part.rstrip("*")), part.endswith("*")) for part in word.split()]
    return all(part for part, _open in parts) and all(
        any(other.startswith(part) if open_ended else other == part for other in said) for part, open_ended in parts
    )


def reason(detail: str) -> str:
    return _("“%(word)s” is on the list of words.") % {"word": detail}
