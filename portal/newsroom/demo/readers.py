"""The readers' comments under the hand-written stories, and what the moderator made of them."""

from datetime import datetime, timedelta

from django.utils import timezone

from articles.models import Article
from comments import guards, moderation
from comments.models import Comment, Decision, State
from portal.models import User
from portal.newsroom.demo import HERE
from portal.newsroom.plainfiles import Written, read_many


def load_comments(stories: dict[str, Article], moderator: User) -> None:
    loaded: dict[str, Comment] = {}
    for language in ("ru", "en"):
        for written in read_many(HERE / f"comments.{language}.txt"):
            article, parent = stories[written.head["Story"]], loaded.get(written.head.get("Reply-To", ""))
            loaded[written.head["Id"]] = _load(written, article, parent, language, moderator)


def _load(written: Written, article: Article, parent: Comment | None, language: str, moderator: User) -> Comment:
    head = written.head
    found = Comment.objects.filter(article=article, email=head["Email"], text=written.text).first()
    if found:
        return found
    seen = guards.Submission(article, head["Name"], head["Email"], written.text, seconds=60)
    comment = Comment.objects.create(
        held_for=guards.held_for(seen),
        article=article,
        parent=parent,
        name=head["Name"],
        email=head["Email"],
        text=written.text,
        language=language,
        sent_at=_sent_at(head, article, parent),
    )
    _decide(comment, head, moderator)
    return comment


def _decide(comment: Comment, head: dict[str, str], moderator: User) -> None:
    match head["State"]:
        case State.PUBLISHED if "Editors" in head:
            answer = moderation.answer(comment, by=moderator, text=head["Editors"])
            Comment.objects.filter(pk=answer.pk).update(sent_at=_decided_at(comment))
        case State.PUBLISHED:
            moderation.approve(comment, by=moderator)
        case State.DECLINED:
            moderation.decline(comment, by=moderator, reason=head["Reason"])
        case State.SPAM:
            moderation.spam(comment, by=moderator)
        case State.ANSWERED:
            moderation.privately(comment, by=moderator, text=head["Answer"])
        case _:
            return
    at = _decided_at(comment)
    Comment.objects.filter(pk=comment.pk).update(decided_at=at, read_at=at)
    Decision.objects.filter(comment=comment).update(at=at)


def _decided_at(comment: Comment) -> datetime:
    return min(comment.sent_at + timedelta(minutes=40), timezone.now())


def _sent_at(head: dict[str, str], article: Article, parent: Comment | None) -> datetime:
    """Never before the story, nor before the comment it answers, nor in the future."""
    after = parent.sent_at if parent else article.published_at or article.created_at
    now = timezone.now()
    return min(max(now - timedelta(hours=float(head["Hours-Ago"])), after + timedelta(minutes=25)), now)
