"""Mail to the colleagues concerned: a story was moved, or somebody left a note. The worker sends it."""

from collections.abc import Iterable

from django.contrib.auth.models import Permission
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from articles import authority
from articles.models import Article, Move, Note
from portal.links import absolute
from portal.models import User
from portal.tasks import enqueue_on_commit, task

# The verbs that somebody else waits for
TO_EDITORS = {"submit"}
TO_WRITERS = {"return", "publish", "withdraw", "reinstate", "unschedule"}


def tell_of_move(move: Move) -> None:
    if move.verb in TO_EDITORS | TO_WRITERS:
        enqueue_on_commit(send_move, move.pk)


def tell_of_note(note: Note) -> None:
    enqueue_on_commit(send_note, note.pk)


@task()
def send_move(pk: int) -> None:
    move = Move.objects.select_related("article__section", "by").filter(pk=pk).first()
    if move is None:
        return
    people = editors_of(move.article) if move.verb in TO_EDITORS else writers_of(move.article)
    _send(move.article, people, move.by, "moved", {"move": move})


@task()
def send_note(pk: int) -> None:
    note = Note.objects.select_related("article__section", "by").filter(pk=pk).first()
    if note is None:
        return
    others = User.objects.filter(pk__in=note.article.notes.values("by"))
    said = {"note": note} | ({"by": note.guest} if note.guest else {})
    _send(note.article, {*writers_of(note.article), *others}, note.by, "note", said)


def writers_of(article: Article) -> set[User]:
    """Who began the story and who signs it, if they have accounts."""
    signed = Q(author__bylines__article=article)
    return set(User.objects.filter(signed | Q(pk=article.created_by_id), is_active=True).distinct())


def editors_of(article: Article) -> set[User]:
    """Who may publish it: by their group, within their beat."""
    right = Permission.objects.filter(codename="publish_article", content_type__app_label="articles")
    staff = User.objects.filter(
        Q(groups__permissions__in=right) | Q(user_permissions__in=right), is_active=True, is_staff=True
    )
    return {user for user in staff.distinct() if authority.covers(user, article)}


def _send(article: Article, people: Iterable[User], by: User | None, name: str, context: dict) -> None:
    """One letter each, in the language of the story's edition; not to whoever did it."""
    addresses = {user.email for user in people if user.email and user != by}
    with translation.override(article.edition):
        link = absolute(reverse("admin:articles_article_change", args=[article.pk]))
        said = {"by": by or _("Somebody")} | context | {"article": article, "link": link}
        subject = " ".join(render_to_string(f"articles/mail/{name}_subject.txt", said).split())
        body = render_to_string(f"articles/mail/{name}.txt", said)
    for address in sorted(addresses):
        EmailMessage(subject, body, to=[address]).send()
