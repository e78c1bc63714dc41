"""The verbs that decide a comment's fate. Nobody else writes `state`."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from comments import answers, captcha
from comments.answered import version_read
from comments.consent import consent_of
from comments.discussion import open_story
from comments.guards.repeats import already
from comments.models import Comment, Decision, State
from comments.models.block import Block
from comments.moves import DecisionRefused, Verb, move, what_happened
from comments.notifications import settle_later
from comments.trust import publish_if_trusted
from portal.language import language_of_text
from portal.models import SiteSettings, User
from portal.pagecache import forget

__all__ = ["VERBS", "AlreadyReceived", "DecisionRefused", "NumberRefused"]

UNDO_SECONDS = 60  # mail about a decision leaves a little later: see comments/notifications.py


class NumberRefused(Exception):
    """The number was wrong, too old or used for another comment."""


class AlreadyReceived(Exception):
    """The same words of the same writer came within a day, and a person may have decided about them."""

    def __init__(self, comment: Comment):
        super().__init__(comment.pk)
        self.comment = comment


# What is decided is decided: another decision starts by putting the comment back, so no colleague is overruled
# unawares. Only what is published can be taken off at once: readers see it meanwhile.
VERBS = {
    verb.name: verb
    for verb in (
        Verb("approve", _("Approve"), (State.WAITING,), State.PUBLISHED),
        Verb("decline", _("Decline"), (State.WAITING, State.PUBLISHED), State.DECLINED),
        Verb("spam", _("Spam"), (State.WAITING, State.PUBLISHED), State.SPAM),
        Verb("edit", _("Edit"), (State.WAITING, State.PUBLISHED), None),
        Verb("answer", _("Answer"), (State.WAITING, State.PUBLISHED), State.PUBLISHED),
        Verb("privately", _("Answer privately"), (State.WAITING,), State.ANSWERED),
        Verb("block", _("Block"), (State.WAITING, State.DECLINED, State.SPAM), None),
        Verb(
            "reopen",
            _("Back to waiting"),
            (State.PUBLISHED, State.ANSWERED, State.DECLINED, State.SPAM),
            State.WAITING,
        ),
    )
}
UNDO = Verb("undo", _("Undo"), tuple(state for state in State if state != State.WITHDRAWN), None)


def receive(
    article: Article,
    words: dict,
    *,
    number: tuple[str, str],
    address: str = "",
    held_for: Sequence[Sequence[str]] = (),
) -> Comment:
    """Stores a reader's words as waiting, against the key and answer of a number.

    words: name, email, text and parent, cleaned. The same form sent twice gives the comment of the first time.
    held_for: what the guards found.
    Raises NumberRefused, AlreadyReceived, or Closed where the story takes no comments now.
    """
    open_story(article.pk)
    key, answer = number
    found: Comment | None
    with transaction.atomic():
        if captcha.take(key, answer):
            row = _row(article, words, address) | {"held_for": list(held_for)}
            found = _sent_before(row) or _kept(key, row, words)
        else:
            found = sent_with(key, article, words)
    if found is None:
        raise NumberRefused
    if not _says(found, article, words) or (found.token != key and found.state != State.WAITING):
        raise AlreadyReceived(found)  # no receipt: it may be a stranger who copied what is public
    return found


def _kept(token: str, row: dict, words: dict) -> Comment:
    comment, new = Comment.objects.get_or_create(token=token, defaults=row)
    if new and words.get("answers_by_mail"):
        answers.ask(comment)
    if new and (decision := publish_if_trusted(comment)):
        settle_later(decision)
    return comment


def receive_from(
    writer: User,
    article: Article,
    words: dict,
    *,
    once: str,
    address: str = "",
    held_for: Sequence[Sequence[str]] = (),
) -> Comment:
    """Stores the words of somebody who is signed in; `once`, the mark of the form, stands for the number.

    What the same account sent before under this story, or with this form, is given instead of a second one.
    Raises AlreadyReceived where it was the same but for case and signs, and Closed as `receive` does.
    """
    open_story(article.pk, writer)
    with transaction.atomic():
        row = _row(article, words, address) | {"user": writer, "held_for": list(held_for)}
        if found := _sent_before(row):
            if not _says(found, article, words):
                raise AlreadyReceived(found)
            return found
        found = _kept(token_of(writer, once), row, words)
        if _says(found, article, words):
            return found
        return _kept(token_of(writer, secrets.token_urlsafe(15)), row, words)  # went back and wrote something else


def token_of(writer: User, once: str) -> str:
    """The mark of a form is of one account only."""
    return f"{writer.pk}-{once}"[:64]


def sent_with(key: str, article: Article, words: dict) -> Comment | None:
    """The comment that these words became when they were sent with this number: a second press, or a retry."""
    found = Comment.objects.filter(token=captcha.plain_key(key)).first()
    return found if found and _says(found, article, words) else None


def _sent_before(row: dict) -> Comment | None:
    """By a reader who went back and sent again."""
    _one_at_a_time(row["article"])
    user = row.get("user")
    same = {name: row[name] for name in ("article", "name", "email", "text", "parent")} | {"user": user}
    return Comment.objects.waiting().filter(**same).first() or already(row["article"], row["email"], row["text"], user)


def _one_at_a_time(article: Article) -> None:
    """Until the end of the transaction, or two windows would each find that the other's words are not there yet."""
    Article.objects.select_for_update(no_key=True).filter(pk=article.pk).values_list("pk", flat=True).first()


def _row(article: Article, words: dict, address: str) -> dict:
    fields = {name: words[name] for name in ("name", "email", "text", "parent")}
    about = {"article": article, "address": address, "language": language_of_text(words["text"])}
    about["revision"] = version_read(article)
    return fields | about | consent_of(words)


def _says(comment: Comment, article: Article, words: dict) -> bool:
    same = all(getattr(comment, name) == words[name] for name in ("name", "email", "text"))
    return same and comment.article_id == article.pk


def approve(comment: Comment, *, by: User) -> Decision:
    return _decide(comment, "approve", by)


def decline(comment: Comment, *, by: User, reason: str) -> Decision:
    """Its writer reads `reason` on the receipt."""
    if not reason.strip():
        raise DecisionRefused(_("Give the reason."))
    return _decide(comment, "decline", by, reason=reason.strip()[: Comment.REASON_LENGTH])


def spam(comment: Comment, *, by: User) -> Decision:
    return _decide(comment, "spam", by)


def edit(comment: Comment, *, by: User, text: str) -> Decision:
    """Changes the words of a reader; what they were stays in the log."""
    if text == comment.text:
        raise DecisionRefused(_("The text has not been changed."))
    return _decide(comment, "edit", by, changes={"text": text})


def privately(comment: Comment, *, by: User, text: str) -> Decision:
    """Answers the writer alone, on the receipt; the comment is not published."""
    return _decide(comment, "privately", by, changes={"private_answer": text})


@transaction.atomic
def block(
    comment: Comment, *, by: User, kind: str, value: str, reason: str = "", until: datetime | None = None
) -> Decision:
    """Holds with a remark what comes from there; the comment itself, if it still waits, is spam."""
    _moderators_only(by)
    made = Block.objects.create(kind=kind, value=value, reason=reason, until=until, by=by)
    to = State.SPAM if comment.state == State.WAITING else State(comment.state)
    return _decide(comment, "block", by, to=to, block=made)


def reopen(comment: Comment, *, by: User) -> Decision:
    """Takes a decision back at any time: the comment waits again and leaves the page."""
    return _decide(comment, "reopen", by, changes={"private_answer": ""})


@transaction.atomic
def answer(comment: Comment, *, by: User, text: str) -> Comment:
    """The editors' word under a comment, which is approved with it if it still waits."""
    _moderators_only(by)
    now = timezone.now()
    words = Comment.objects.create(
        article=comment.article,
        parent=comment,
        user=by,
        name=SiteSettings.load().in_language("name", comment.article.edition),
        text=text,
        language=language_of_text(text),
        by_editors=True,
        state=State.PUBLISHED,
        decided_at=now,
        read_by=by,
        read_at=now,
    )
    _decide(comment, "answer", by, reply=words)
    Decision.objects.create(comment=words, by=by, verb="approve", was=State.WAITING, now=State.PUBLISHED)
    return words


@transaction.atomic
def undo(decision: Decision, *, by: User) -> Decision:
    """Puts everything back as it was before a decision, within the minute in which nobody was told of it."""
    _moderators_only(by)
    comment = decision.comment
    if not may_be_undone(decision):
        raise DecisionRefused(_("It is too late to undo this; the writer may know already."))
    if comment.version != decision.version:
        raise DecisionRefused(what_happened(comment))
    before = decision.before | {"decided_at": _moment(decision.before.get("decided_at", comment.decided_at))}
    restored = State(before.pop("state", comment.state))
    undone = move(comment, UNDO, by, to=restored, changes={"reason": comment.reason} | before, undoes=decision)
    _take_back_what_came_with(decision)
    return undone


def may_be_undone(decision: Decision) -> bool:
    if decision.version is None or decision.verb not in VERBS:
        return False
    return decision.at > timezone.now() - timedelta(seconds=UNDO_SECONDS)


def _moment(written: str | datetime | None) -> datetime | None:
    return datetime.fromisoformat(written) if isinstance(written, str) else written


def _take_back_what_came_with(decision: Decision) -> None:
    """The editors' answer leaves the page and keeps its row; a block ends."""
    if decision.reply:
        Comment.objects.filter(pk=decision.reply.pk).update(state=State.WITHDRAWN)
        forget(f"comments:{decision.reply.article_id}")
    if decision.block:
        Block.objects.filter(pk=decision.block.pk).update(until=timezone.now())


def _decide(comment: Comment, name: str, by: User, **row) -> Decision:
    _moderators_only(by)
    decision = move(comment, VERBS[name], by, **row)
    settle_later(decision)
    return decision


def _moderators_only(user: User) -> None:
    if not user.has_perm("comments.moderate_comment"):
        raise DecisionRefused(_("You may not do this."))
