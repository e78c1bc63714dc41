"""Files of photos that no row names: what a killed process or a rolled back upload leaves behind."""

from collections.abc import Iterator
from datetime import timedelta

from django.core.files.storage import default_storage
from django.db.models import Model
from django.utils import timezone

from articles.models import Card, Crop, Photo, Rendition

FOLDERS: dict[str, type[Model]] = {"photos": Photo, "renditions": Rendition, "crops": Crop, "cards": Card}
YOUNG = timedelta(hours=1)  # its row may be about to come


def sweep() -> list[str]:
    """Removes them and returns their names."""
    swept = []
    for folder, model in FOLDERS.items():
        named = set(model._default_manager.values_list("file", flat=True).iterator())
        for name in _files(folder):
            if name not in named and timezone.now() - default_storage.get_modified_time(name) > YOUNG:
                default_storage.delete(name)
                swept.append(name)
    return swept


def _files(folder: str) -> Iterator[str]:
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:  # a bucket has no folders and answers with nothing instead
        return
    yield from (f"{folder}/{name}" for name in names)
    for inner in folders:
        yield from _files(f"{folder}/{inner}")
