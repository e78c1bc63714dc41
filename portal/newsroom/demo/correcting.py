"""Corrections of the hand-written stories, as editors make them: changed apart, published, told to readers."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Article, Move, Revision
from articles.revisions import working
from articles.revisions.snapshot import CORRECTIONS, plain, take
from portal.models import User
from portal.newsroom.plainfiles import html_of

ARROW = " → "
AFTER = timedelta(hours=26)


def first_said(head: dict[str, str], text: str) -> str:
    """The text as it came out; `First-Said: these words → those` tells what the correction put right."""
    wrong, arrow, right = head.get("First-Said", "").partition(ARROW)
    if arrow and right not in text:
        raise ValueError(f"the story does not say {right!r}")
    return text.replace(right, wrong) if arrow else text


def correct(article: Article, head: dict[str, str], text: str, *, at: datetime, by: User) -> None:
    """What stands in the file is what readers have since a day after the story came out."""
    if "Correction" not in head:
        return
    later = min(at + AFTER, timezone.now())
    note = {"at": plain(later), "note": head["Correction"]}
    Revision.objects.filter(article=article).update(at=at, shown_from=at)
    changed = working.save(article, take(article) | {"body": html_of(text), CORRECTIONS: [note]}, by=by)
    working.publish_changes(article, by=by)
    Revision.objects.filter(pk=changed.pk).update(at=later, shown_from=later)
    Move.objects.filter(article=article, verb="publish-changes").update(at=later)
    Article.objects.filter(pk=article.pk).update(modified_at=later)
