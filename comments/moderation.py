"""The verbs that decide a comment's fate. Nobody else writes `state`."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from comments import captcha
from comments.discussion import discussion_of
from comments.guards.repeats import already
from comments.models import Comment, Decision, State
from portal.language import language_of_text
from portal.models import SiteSettings, User
from portal.pagecache import forget


class DecisionRefused(Exception):
    """The move is not allowed; the message is for whoever tried, in the language of the interface."""


class NumberRefused(Exception):
    """The number was wrong, too old or used for another comment."""


class AlreadyReceived(Exception):
    """The same words of the same writer came within a day, and a person may have decided about them."""

    def __init__(self, comment: Comment):
        super().__init__(comment.pk)
        self.comment = comment


@dataclass(frozen=True)
class Verb:
    name: str
    label: Promise | str
    froms: tuple[State, ...]
    to: State

    def fits(self, comment: Comment) -> bool:
        return comment.state in self.froms


# What is decided is decided: another decision starts by putting the comment back, so no colleague is overruled
# unawares.
VERBS = {
    verb.name: verb
    for verb in (
        Verb("approve", _("Approve"), (State.WAITING,), State.PUBLISHED),
        Verb("answer", _("Answer"), (State.WAITING, State.PUBLISHED), State.PUBLISHED),
        Verb("decline", _("Decline"), (State.WAITING,), State.DECLINED),
        Verb("spam", _("Spam"), (State.WAITING,), State.SPAM),
        Verb(
            "reopen",
            _("Back to waiting"),
            (State.PUBLISHED, State.ANSWERED, State.DECLINED, State.SPAM),
            State.WAITING,
        ),
        Verb("withdraw", _("Withdraw"), (State.WAITING, State.PUBLISHED), State.WITHDRAWN),
    )
}


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
    Raises NumberRefused, AlreadyReceived, or DecisionRefused where the story takes no comments.
    """
    if not (article.is_public and discussion_of(article, SiteSettings.load()).is_open):
        raise DecisionRefused(_("This story takes no comments."))
    key, answer = number
    found: Comment | None
    with transaction.atomic():
        if captcha.take(key, answer):
            row = _row(article, words, address) | {"held_for": list(held_for)}
            found = _sent_before(row) or Comment.objects.get_or_create(token=key, defaults=row)[0]
        else:
            found = sent_with(key, article, words)
    if found is None:
        raise NumberRefused
    if not _says(found, article, words) or (found.token != key and found.state != State.WAITING):
        raise AlreadyReceived(found)  # no receipt: it may be a stranger who copied what is public
    return found


def sent_with(key: str, article: Article, words: dict) -> Comment | None:
    """The comment that these words became when they were sent with this number: a second press, or a retry."""
    found = Comment.objects.filter(token=captcha.plain_key(key)).first()
    return found if found and _says(found, article, words) else None


def _sent_before(row: dict) -> Comment | None:
    """By a reader who went back and sent again."""
    _one_at_a_time(row["article"])
    same = {name: row[name] for name in ("article", "name", "email", "text", "parent")}
    return Comment.objects.waiting().filter(**same).first() or already(row["article"], row["email"], row["text"])


def _one_at_a_time(article: Article) -> None:
    """Until the end of the transaction, or two windows would each find that the other's words are not there yet."""
    Article.objects.select_for_update(no_key=True).filter(pk=article.pk).values_list("pk", flat=True).first()


def _row(article: Article, words: dict, address: str) -> dict:
    fields = {name: words[name] for name in ("name", "email", "text", "parent")}
    return fields | {"article": article, "address": address, "language": language_of_text(words["text"])}


def _says(comment: Comment, article: Article, words: dict) -> bool:
    same = all(getattr(comment, name) == words[name] for name in ("name", "email", "text"))
    return same and comment.article_id == article.pk


def approve(comment: Comment, *, by: User) -> None:
    _decide(comment, VERBS["approve"], by)


def decline(comment: Comment, *, by: User, reason: str) -> None:
    """Its writer reads `reason` on the receipt."""
    if not reason.strip():
        raise DecisionRefused(_("Give the reason."))
    _decide(comment, VERBS["decline"], by, reason.strip())


def spam(comment: Comment, *, by: User) -> None:
    _decide(comment, VERBS["spam"], by)


def reopen(comment: Comment, *, by: User) -> None:
    """Undoes a decision: the comment waits again and leaves the page."""
    _decide(comment, VERBS["reopen"], by)


@transaction.atomic
def answer(comment: Comment, *, by: User, text: str) -> Comment:
    """The editors' word under a comment, which is approved with it if it still waits."""
    if comment.state == State.PUBLISHED:
        _moderators_only(by)
    else:
        approve(comment, by=by)
    words = Comment.objects.create(
        article=comment.article,
        parent=comment,
        user=by,
        name=SiteSettings.load().in_language("name", comment.article.edition),
        text=text,
        language=language_of_text(text),
        by_editors=True,
        state=State.PUBLISHED,
        decided_at=timezone.now(),
    )
    Decision.objects.create(comment=words, by=by, was=State.WAITING, now=State.PUBLISHED)
    forget(f"comments:{comment.article_id}")
    return words


def withdraw(comment: Comment) -> None:
    """By its writer, who holds the receipt; the log names nobody."""
    _move(comment, VERBS["withdraw"], None)


def _decide(comment: Comment, verb: Verb, by: User, reason: str = "") -> None:
    _moderators_only(by)
    _move(comment, verb, by, reason)


def _moderators_only(user: User) -> None:
    if not user.has_perm("comments.moderate_comment"):
        raise DecisionRefused(_("You may not do this."))


@transaction.atomic
def _move(comment: Comment, verb: Verb, by: User | None, reason: str = "") -> None:
    """The one door: checks, changes the row only if it is still as seen, logs, forgets."""
    was = State(comment.state)
    if not verb.fits(comment):
        raise DecisionRefused(_("The comment is “%(state)s”; this cannot be done with it.") % {"state": was.label})
    new = {"state": verb.to, "reason": reason, "decided_at": timezone.now()}
    if not Comment.objects.filter(pk=comment.pk, state=was).update(**new):
        raise DecisionRefused(_("A colleague has just decided about this comment. Look at it again."))
    Decision.objects.create(comment=comment, by=by, was=was, now=verb.to, reason=reason)
    for field, value in new.items():
        setattr(comment, field, value)
    forget(f"comments:{comment.article_id}")
