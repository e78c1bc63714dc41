"""The approved comments of a story, oldest first, with answers one level in."""

from dataclasses import dataclass, field

from articles.models import Article
from comments.models import Comment

PRINTED = ("name", "text", "language", "by_editors", "sent_at", "parent_id")


@dataclass
class Thread:
    comment: Comment
    answers: list[Comment] = field(default_factory=list)


def thread_of(article: Article) -> list[Thread]:
    """One query. An answer to an answer stands beside it; one whose beginning is gone stands by itself."""
    comments = {comment.pk: comment for comment in _approved(article)}
    threads = {pk: Thread(comment) for pk, comment in comments.items() if comment.parent_id not in comments}
    for comment in comments.values():
        if comment.pk not in threads:
            threads[_beginning(comment, comments).pk].answers.append(comment)
    return list(threads.values())


def _approved(article: Article):
    return Comment.objects.approved().filter(article=article).only(*PRINTED).order_by("sent_at", "pk")


def _beginning(comment: Comment, comments: dict[int, Comment]) -> Comment:
    while comment.parent_id in comments:
        comment = comments[comment.parent_id]
    return comment
