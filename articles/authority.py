"""Who may do what with which story: the rights of the role, within the beat.

A reporter (who may not publish) writes their own stories, but not while they are in review; what readers know is
changed apart from its page anyway. An editor changes and publishes what lies in their beat.
"""

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
    beat, sections = found
    return (not beat.edition or beat.edition == edition) and (not sections or section_pk in sections)


def is_writer(user: User, article: Article) -> bool:
    """Who began the story, or signs it."""
    return article.created_by_id == user.pk or article.bylines.filter(author__user=user).exists()


def _beat_of(user: User) -> tuple[Beat, set[int]] | None:
    """Asked for once a request: it is kept on the user."""
    kept = user.__dict__
    if "_beat" not in kept:
        beat = Beat.objects.filter(user_id=user.pk).first()
        kept["_beat"] = (beat, set(beat.sections.values_list("pk", flat=True))) if beat else None
    return kept["_beat"]
