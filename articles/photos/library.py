"""What happens around a photo's row: a new file is cleaned, old files go once the change is certain."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from articles.models import Card, Crop, Photo, Rendition
from articles.photos.tasks import render_photo
from portal.pagecache import forget
from portal.tasks import enqueue_on_commit


def listen() -> None:
    post_save.connect(_saved, sender=Photo, dispatch_uid="photo-saved")
    post_delete.connect(_file_unused, sender=Photo, dispatch_uid="photo-file-unused")
    for kept in (Rendition, Crop, Card):
        post_delete.connect(_file_unused, sender=kept, dispatch_uid=f"{kept.__name__}-file-unused")


def _saved(sender, instance: Photo, raw: bool = False, **kwargs) -> None:
    if raw:
        return
    forget(instance)
    if instance.replaced is not None:
        _begin_anew(instance)
    elif instance.crops.exclude(focal_x=instance.focal_x, focal_y=instance.focal_y).exists():
        enqueue_on_commit(render_photo, instance.pk)  # another focal point


def _begin_anew(photo: Photo) -> None:
    """After a new file: the copies of the old one must not be shown any longer."""
    photo.renditions.all().delete()
    photo.crops.all().delete()
    if photo.replaced:
        _remove_on_commit(Photo, photo.replaced)
    photo.replaced = None
    enqueue_on_commit(render_photo, photo.pk)


def _file_unused(sender, instance, **kwargs) -> None:
    if instance.file:
        _remove_on_commit(sender, instance.file.name)


def _remove_on_commit(model: type[Model], name: str) -> None:
    transaction.on_commit(partial(_remove, model, name), robust=True)


def _remove(model: type[Model], name: str) -> None:
    """Not while another row names it: a store that overwrites keeps equal files under one name."""
    if not model._default_manager.filter(file=name).exists():
        default_storage.delete(name)
