"""Where a story is filed: its section and its tags, changed without opening it."""

from django.db import transaction
from django.utils.translation import gettext as _

from articles import authority
from articles.models import Article, Move, Section, State, Tag
from articles.revisions import working
from articles.revisions.snapshot import Snapshot, take
from articles.workflow import MoveRefused
from portal.models import User


def refile(article: Article, section: Section, *, by: User, verb: str = "refile") -> None:
    """Moves the story to `section`; its old address leads to the new one."""
    if not authority.covers_place(by, section.pk, article.edition):
        raise MoveRefused(_("You do not look after this section in this edition."))
    if article.section_id == section.pk:
        raise MoveRefused(_("It is there already."))
    _rewrite(article, {"section": section.pk}, by=by, verb=verb, told=f"{article.section} → {section}")


def add_tag(article: Article, tag: Tag, *, by: User) -> None:
    before = sorted(article.tags.values_list("pk", flat=True))
    if tag.pk in before:
        raise MoveRefused(_("It has this tag already."))
    _rewrite(article, {"tags": sorted([*before, tag.pk])}, by=by, verb="tag", told=f"+ {tag}")


def put_tags_back(article: Article, tags: list[int], *, by: User) -> None:
    _rewrite(article, {"tags": tags}, by=by, verb="undo", told="")


@transaction.atomic
def _rewrite(article: Article, change: Snapshot, *, by: User, verb: str, told: str) -> None:
    """A save of the story that differs in this alone. Where readers know the story, they see it at once."""
    if not authority.may_change(by, article):
        raise MoveRefused(_("You may not do this."))
    if article.working_id or article.due_id:
        raise MoveRefused(_("It has changes that are not published yet; open it and save it there."))
    if article.state == State.WITHDRAWN:
        raise MoveRefused(
            _("The story is “%(state)s”; this cannot be done with it.") % {"state": State.WITHDRAWN.label}
        )
    working.save(article, take(article) | change, by=by)
    if article.state == State.PUBLISHED:
        working.publish_changes(article, by=by)
    Move.objects.create(article=article, by=by, verb=verb, was=article.state, now=article.state, reason=told[:300])
