"""What happens around a photo's row: a new file is cleaned, old files go once the change is certain."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save

from articles.models import Photo, Rendition
from articles.photos.tasks import render_photo
from portal.pagecache import forget
from portal.tasks import enqueue_on_commit


def listen() -> None:
    post_save.connect(_saved, sender=Photo, dispatch_uid="photo-saved")
    post_delete.connect(_file_unused, sender=Photo, dispatch_uid="photo-file-unused")
    post_delete.connect(_file_unused, sender=Rendition, dispatch_uid="rendition-file-unused")


def _saved(sender, instance: Photo, raw: bool = False, **kwargs) -> None:
    if raw:
        return
    forget(instance)
    if instance.replaced is not None:
        _begin_anew(instance)


def _begin_anew(photo: Photo) -> None:
    """After a new file: the copies of the old one must not be shown any longer."""
    photo.renditions.all().delete()
    if photo.replaced:
        _remove_on_commit(Photo, photo.replaced)
    photo.replaced = None
    enqueue_on_commit(render_photo, photo.pk)


def _file_unused(sender, instance, **kwargs) -> None:
    if instance.file:
        _remove_on_commit(sender, instance.file.name)


def _remove_on_commit(model: type[Photo | Rendition], name: str) -> None:
    transaction.on_commit(partial(_remove, model, name), robust=True)


def _remove(model: type[Photo | Rendition], name: str) -> None:
    """Not while another row names it: a store that overwrites keeps equal files under one name."""
    if not model.objects.filter(file=name).exists():
        model._meta.get_field("file").storage.delete(name)
