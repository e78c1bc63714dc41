"""Which text a comment answers: the story may have been changed since."""

from collections.abc import Iterable

from django.utils import timezone

from articles.models import Article, Revision
from articles.revisions.keeping import keep_before
from articles.revisions.substance import TEXT, differ
from comments.models import Comment


def version_read(article: Article) -> Revision | None:
    """What readers read at this moment; of a story older than its versions, the first one is made of it now."""
    found = article.revisions.defer("snapshot").shown_at(timezone.now())
    if found:
        return found
    keep_before(article)
    return article.revisions.defer("snapshot").shown_at(timezone.now())


def mark_answered(comments: Iterable[Comment], article: Article | None = None) -> None:
    """Sets `text_changed` on each: whether the story says something else now than when it was written.

    One question for all of them, and none where no story has changed in substance. article: theirs, if it is one.
    """
    comments = list(comments)
    older = {comment.revision_id or 0 for comment in comments if _may_be_older(comment, article or comment.article)}
    changed = _differing(older) if older else set()
    for comment in comments:
        comment.text_changed = comment.revision_id in changed


def _may_be_older(comment: Comment, article: Article) -> bool:
    return bool(comment.revision_id and article.modified_at and comment.sent_at < article.modified_at)


def _differing(numbers: set[int]) -> set[int]:
    """Those versions whose headline or text readers read in other words now."""
    now = [f"article__{name}" for name in TEXT]
    rows = Revision.objects.filter(pk__in=numbers).values_list("pk", "snapshot", *now)
    return {pk for pk, snapshot, *texts in rows if _other(snapshot, texts)}


def _other(snapshot: dict, texts: list[str]) -> bool:
    return any(differ(name, snapshot.get(name), text) for name, text in zip(TEXT, texts, strict=True))
