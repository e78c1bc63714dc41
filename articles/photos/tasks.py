"""The worker's part: copies and crops of one photo, tried again a little later when a disk or a store fails."""

import logging
from datetime import timedelta

from django.utils import timezone

from articles.models import Photo
from articles.photos.crops import make_crops
from articles.photos.renditions import make_renditions
from portal.tasks import task

logger = logging.getLogger(__name__)
PAUSES = (timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30))


@task()
def render_photo(pk: int, failures: int = 0) -> None:
    photo = Photo.objects.filter(pk=pk).first()
    if photo is None:
        return
    try:
        make_renditions(photo)
        make_crops(photo)
    except Exception:
        logger.warning("Copies of photo %s failed, %s before", pk, failures)
        _try_again(pk, failures)
        raise


def _try_again(pk: int, failures: int) -> None:
    if failures >= len(PAUSES):
        return
    job = render_photo
    if job.get_backend().supports_defer:
        job = job.using(run_after=timezone.now() + PAUSES[failures])
    job.enqueue(pk, failures + 1)
