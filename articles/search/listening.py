"""A new name of a tag, an author or a source concerns all their stories; the worker takes them in anew."""

from django.db.models.signals import post_save, pre_delete

from articles.models import Author, Source, Tag
from articles.search.tasks import index_filed_under, index_stories
from portal.tasks import enqueue_on_commit


def listen() -> None:
    for kind in (Tag, Author, Source):
        post_save.connect(_renamed, sender=kind, dispatch_uid=f"index-{kind.__name__}")
    pre_delete.connect(_tag_to_be_deleted, sender=Tag, dispatch_uid="index-deleted-Tag")


def _renamed(sender, instance, created: bool, **kwargs) -> None:
    if not created and instance.articles.exists():
        enqueue_on_commit(index_filed_under, sender._meta.model_name, instance.pk)


def _tag_to_be_deleted(sender, instance: Tag, **kwargs) -> None:
    if pks := list(instance.articles.values_list("pk", flat=True)):
        enqueue_on_commit(index_stories, pks)
