"""Who may do what with which story: the rights of the role, within the beat.

A reporter (who may not publish) writes their own stories, but not while they are in review; what readers know is
changed apart from its page anyway. An editor changes and publishes what lies in their beat.
"""

from django.db.models import QuerySet

from articles.models import Article, Beat, State
from portal.models import User


def may_change(user: User, article: Article) -> bool:
    if not user.has_perm("articles.change_article") or not covers(user, article):
        return False
    if user.has_perm("articles.publish_article"):
        return True
    return article.state != State.REVIEW and is_writer(user, article)


def may_publish(user: User, article: Article) -> bool:
    return user.has_perm("articles.publish_article") and covers(user, article)


def covers(user: User, article: Article) -> bool:
    """Whether the story lies in what this person looks after."""
    return covers_place(user, article.section_id, article.edition)


def covers_place(user: User, section_pk: int | None, edition: str) -> bool:
    if user.is_superuser:
        return True
    found = _beat_of(user)
    if found is None:
        return True
    mine, sections = found
    return (not mine or mine == edition) and (not sections or section_pk in sections)


def within_beat(user: User, rows: QuerySet, story: str = "") -> QuerySet:
    """Those whose story lies in what this person looks after; `story` is the way from the rows to it."""
    found = None if user.is_superuser else _beat_of(user)
    if found is None:
        return rows
    edition, sections = found
    if edition:
        rows = rows.filter(**{f"{story}edition": edition})
    return rows.filter(**{f"{story}section__in": sections}) if sections else rows


def is_writer(user: User, article: Article) -> bool:
    """Who began the story, or signs it."""
    return article.created_by_id == user.pk or article.bylines.filter(author__user=user).exists()


def _beat_of(user: User) -> tuple[str, set[int]] | None:
    """The edition and the sections. Asked for once a request: it is kept on the user."""
    kept = user.__dict__
    if "_beat" not in kept:
        rows = list(Beat.objects.filter(user_id=user.pk).values_list("edition", "sections"))
        kept["_beat"] = (rows[0][0], {pk for _edition, pk in rows if pk}) if rows else None
    return kept["_beat"]
