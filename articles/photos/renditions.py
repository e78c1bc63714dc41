"""Copies of photos for readers: made once, beside the pages, whoever asks and however often."""

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
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
BATCH = 8  # photos in memory at once
NONE: frozenset[tuple[str, int]] = frozenset()


def make_renditions(photo: Photo) -> None:
    """Makes those copies that are not there yet; a second call, or a second worker, changes nothing."""
    done = _done(photo)
    if wanted(photo.width, photo.height) - done:
        _keep(photo, copies_of(_original(photo), done))


def make_all(
    photos: Iterable[Photo], progress: Callable[[Photo], None] | None = None, anew: bool = False
) -> list[Photo]:
    """The same for many photos on every core; `progress` is called after each. Returns those that failed.

    anew: also the copies that are there, for when sizes or qualities have changed.
    """
    failed, remaining = [], iter(photos)
    # Spawned, not forked: a child must not inherit connections to the database
    with ProcessPoolExecutor(cpu_count(), mp_context=get_context("spawn")) as pool:
        while batch := list(islice(remaining, BATCH)):
            for photo, copies in _encoded(pool, batch, anew):
                try:
                    _keep(photo, copies.result(), anew)
                except Exception:
                    logger.exception("No copies of photo %s", photo.pk)
                    failed.append(photo)
                if progress:
                    progress(photo)
    return failed


def missing() -> Iterator[Photo]:
    """Photos that lack any of their copies."""
    photos = Photo.objects.prefetch_related("renditions")
    return (photo for photo in photos.iterator(chunk_size=500) if wanted(photo.width, photo.height) - _done(photo))


def _encoded(pool: ProcessPoolExecutor, photos: list[Photo], anew: bool) -> list[tuple[Photo, Future]]:
    return [(photo, _submitted(pool, photo, NONE if anew else _done(photo))) for photo in photos]


def _submitted(pool: ProcessPoolExecutor, photo: Photo, done: frozenset[tuple[str, int]]) -> Future:
    try:
        return pool.submit(copies_of, _original(photo), done)
    except OSError as error:
        lost: Future = Future()
        lost.set_exception(error)
        return lost


def _done(photo: Photo) -> frozenset[tuple[str, int]]:
    return frozenset((rendition.format, rendition.width) for rendition in photo.renditions.all())


def _original(photo: Photo) -> bytes:
    with photo.file.storage.open(str(photo.file.name)) as file:
        return file.read()


def _keep(photo: Photo, copies: list[Copy], anew: bool = False) -> None:
    """Files first, then all rows at once; whatever gets no row leaves no file."""
    rows: list[Rendition] = []
    try:
        for copy in copies:
            rows.append(_stored(photo, copy))
        _record(photo, rows, anew)
    finally:
        _drop_unused({str(row.file.name) for row in rows})


def _stored(photo: Photo, copy: Copy) -> Rendition:
    """The name carries the digest: a replaced photo has new addresses, so copies may be cached for ever."""
    name = f"renditions/{photo.pk}/{photo.digest[:12]}-{copy.width}.{copy.format}"
    stored = default_storage.save(name, ContentFile(copy.content))
    return Rendition(photo=photo, format=copy.format, width=copy.width, height=copy.height, file=stored)


@transaction.atomic
def _record(photo: Photo, rows: list[Rendition], anew: bool) -> None:
    """Unless the photo was replaced or removed meanwhile. Rows that another worker has made stay as they are."""
    now = Photo.objects.select_for_update().filter(pk=photo.pk, digest=photo.digest).first()
    if now is None:
        return
    if anew:
        now.renditions.all().delete()
    Rendition.objects.bulk_create(rows, ignore_conflicts=True)
    forget(now)


def _drop_unused(names: set[str]) -> None:
    used = set(Rendition.objects.filter(file__in=names).values_list("file", flat=True))
    for name in names - used:
        with suppress(OSError):
            default_storage.delete(name)
