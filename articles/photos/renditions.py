"""Copies of photos for readers: made once, beside the pages, whoever asks and however often."""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing import get_context
from os import cpu_count

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from articles.models import Photo, Rendition
from articles.photos.encoding import Copy, copies_of, wanted
from portal.pagecache import forget

logger = logging.getLogger(__name__)
BATCH = 8  # originals held in memory at once by `make_all`


def make_renditions(photo: Photo) -> None:
    """Makes those copies that are not there yet; a second call, or a second worker, changes nothing."""
    done = _done(photo)
    if wanted(photo.width, photo.height) - done:
        _keep(photo, copies_of(_original(photo), done))


def make_all(photos: Iterable[Photo], progress: Callable[[Photo], None] | None = None) -> list[Photo]:
    """The same for many photos on every core; `progress` is called after each. Returns those that failed."""
    failed, remaining = [], iter(photos)
    with ProcessPoolExecutor(cpu_count(), mp_context=get_context("spawn")) as pool:
        while batch := list(islice(remaining, BATCH)):
            for photo, copies in _encoded(pool, batch):
                if copies is None:
                    failed.append(photo)
                else:
                    _keep(photo, copies)
                if progress:
                    progress(photo)
    return failed


def _encoded(pool: ProcessPoolExecutor, photos: list[Photo]) -> Iterator[tuple[Photo, list[Copy] | None]]:
    """Each photo with its new copies, or None where its original cannot be read."""
    jobs = [(photo, pool.submit(copies_of, _original(photo), _done(photo))) for photo in photos]
    for photo, job in jobs:
        try:
            yield photo, job.result()
        except Exception:
            logger.exception("No copies of photo %s", photo.pk)
            yield photo, None


def missing() -> list[Photo]:
    """Photos that lack any of their copies."""
    photos = Photo.objects.prefetch_related("renditions")
    return [photo for photo in photos.iterator(chunk_size=500) if wanted(photo.width, photo.height) - _done(photo)]


def _done(photo: Photo) -> frozenset[tuple[str, int]]:
    return frozenset((rendition.format, rendition.width) for rendition in photo.renditions.all())


def _original(photo: Photo) -> bytes:
    with photo.file.storage.open(photo.file.name) as file:
        return file.read()


def _keep(photo: Photo, copies: list[Copy]) -> None:
    """Files first, then all rows at once; whatever gets no row leaves no file."""
    rows: list[Rendition] = []
    try:
        for copy in copies:
            rows.append(_stored(photo, copy))
        _record(photo, rows)
    finally:
        _drop_unused({row.file.name for row in rows})


def _stored(photo: Photo, copy: Copy) -> Rendition:
    """The name carries the digest: a replaced photo has new addresses, so copies may be cached for ever."""
    name = f"renditions/{photo.pk}/{photo.digest[:12]}-{copy.width}.{copy.format}"
    stored = default_storage.save(name, ContentFile(copy.content))
    return Rendition(photo=photo, format=copy.format, width=copy.width, height=copy.height, file=stored)


@transaction.atomic
def _record(photo: Photo, rows: list[Rendition]) -> None:
    """Unless the photo was replaced or removed meanwhile. Rows that another worker has made stay as they are."""
    if Photo.objects.select_for_update().filter(pk=photo.pk, digest=photo.digest).first():
        Rendition.objects.bulk_create(rows, ignore_conflicts=True)
        forget(photo)


def _drop_unused(names: set[str]) -> None:
    used = set(Rendition.objects.filter(file__in=names).values_list("file", flat=True))
    for name in names - used:
        with suppress(OSError):
            default_storage.delete(name)
