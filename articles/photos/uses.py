"""Keeps account of the photos that stand in texts and in kept versions, so that none of them can be deleted."""

from collections.abc import Iterable

from django.db.models.signals import post_save

from articles.models import Article, Photo, PhotoUse, Revision
from portal.richmedia import photos_in


def listen() -> None:
    post_save.connect(_story_saved, sender=Article, dispatch_uid="photos-of-a-text")
    post_save.connect(_version_kept, sender=Revision, dispatch_uid="photos-of-a-version")


def _story_saved(sender, instance: Article, raw: bool = False, update_fields=None, **kwargs) -> None:
    if raw or (update_fields is not None and "body" not in update_fields):
        return
    numbers = _known(photos_in(instance.body))
    PhotoUse.objects.filter(article=instance, now=True).exclude(photo__in=numbers).update(now=False)
    if numbers:
        _note(instance.pk, numbers)
        PhotoUse.objects.filter(article=instance, photo__in=numbers).update(now=True)


def _version_kept(sender, instance: Revision, created: bool, raw: bool = False, **kwargs) -> None:
    if created and not raw:
        _note(instance.article_id, _known(photos_of(instance.snapshot)))


def photos_of(snapshot: dict) -> list[int]:
    """The lead photo of a version and those in its text."""
    lead = snapshot.get("photo")
    return [*([lead] if lead else []), *photos_in(snapshot.get("body") or "")]


def _known(numbers: Iterable[int]) -> list[int]:
    return list(Photo.objects.filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else []


def _note(article: int, numbers: Iterable[int]) -> None:
    rows = [PhotoUse(article_id=article, photo_id=number) for number in numbers]
    if rows:
        PhotoUse.objects.bulk_create(rows, ignore_conflicts=True)
