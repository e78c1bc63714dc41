"""A photo cut to the shapes that other sites show beside a link, around its focal point."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image

from articles.models import Crop, Photo, Shape
from articles.photos.decoding import opened
from articles.photos.encoding import encoded
from portal.pagecache import forget

SIZES = {
    Shape.SOCIAL: (1200, 630),
    Shape.WIDE: (1280, 720),
    Shape.CLASSIC: (1200, 900),
    Shape.SQUARE: (1080, 1080),
}


@dataclass(frozen=True)
class Cut:
    shape: Shape
    width: int
    height: int
    content: bytes


def make_crops(photo: Photo) -> None:
    """Makes the crops that are missing or were cut around another point; a second call changes nothing."""
    if wanted := set(SIZES) - {Shape(crop.shape) for crop in fresh(photo)}:
        with photo.file.storage.open(str(photo.file.name)) as file:
            original = file.read()
        _keep(photo, cut(original, (photo.focal_x, photo.focal_y), wanted))


def fresh(photo: Photo) -> list[Crop]:
    """The crops around the focal point of now."""
    return [crop for crop in photo.crops.all() if (crop.focal_x, crop.focal_y) == (photo.focal_x, photo.focal_y)]


def missing() -> Iterator[Photo]:
    photos = Photo.objects.prefetch_related("crops")
    return (photo for photo in photos.iterator(chunk_size=500) if len(fresh(photo)) < len(SIZES))


def cut(original: bytes, focus: tuple[int, int], shapes: set[Shape]) -> list[Cut]:
    """The shapes out of a cleaned original, in one decoding; `focus` in per cent from the left and the top."""
    with opened(BytesIO(original)) as image:
        whole = image.size
        image.draft(None, _enough(whole))
        image.load()
        return [_cut(image, focus, shape) for shape in SIZES if shape in shapes]


def box(whole: tuple[int, int], shape: tuple[int, int], focus: tuple[int, int]) -> tuple[int, int, int, int]:
    """The largest frame of the form of `shape` inside `whole`, as near to the focal point as the edges let it."""
    scale = min(whole[0] / shape[0], whole[1] / shape[1])
    width, height = max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))
    left = min(max(0, round(whole[0] * focus[0] / 100 - width / 2)), whole[0] - width)
    top = min(max(0, round(whole[1] * focus[1] / 100 - height / 2)), whole[1] - height)
    return left, top, left + width, top + height


def _cut(image: Image.Image, focus: tuple[int, int], shape: Shape) -> Cut:
    frame = box(image.size, SIZES[shape], focus)
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    if width > SIZES[shape][0]:  # never blown up
        width, height = SIZES[shape]
    narrowed = image.resize((width, height), Image.Resampling.LANCZOS, box=frame, reducing_gap=2.0)
    return Cut(shape, width, height, encoded(narrowed, "jpeg"))


def _enough(whole: tuple[int, int]) -> tuple[int, int]:
    """The least size at which a JPEG may be decoded without any shape losing detail."""
    share = max(min(1, max(size[0] / whole[0], size[1] / whole[1])) for size in SIZES.values())
    return round(whole[0] * share), round(whole[1] * share)


def _keep(photo: Photo, cuts: list[Cut]) -> None:
    """Files first, then all rows at once; whatever gets no row leaves no file."""
    rows = [_stored(photo, made) for made in cuts]
    try:
        _record(photo, rows)
    finally:
        names = {str(row.file.name) for row in rows}
        for name in names - set(Crop.objects.filter(file__in=names).values_list("file", flat=True)):
            with suppress(OSError):
                default_storage.delete(name)


def _stored(photo: Photo, made: Cut) -> Crop:
    """The name carries the digest and the point: another cut has another address."""
    at = {"focal_x": photo.focal_x, "focal_y": photo.focal_y}
    name = f"crops/{photo.pk}/{photo.digest[:12]}-{made.shape.value}-{photo.focal_x}-{photo.focal_y}.jpg"
    stored = default_storage.save(name, ContentFile(made.content))
    return Crop(photo=photo, shape=made.shape, width=made.width, height=made.height, file=stored, **at)


@transaction.atomic
def _record(photo: Photo, rows: list[Crop]) -> None:
    """Unless the photo was replaced, removed or given another point meanwhile."""
    same = {"pk": photo.pk, "digest": photo.digest, "focal_x": photo.focal_x, "focal_y": photo.focal_y}
    now = Photo.objects.select_for_update().filter(**same).first()
    if now is None:
        return
    for old in now.crops.filter(shape__in=[row.shape for row in rows]):
        old.delete()  # one by one: its file goes with it
    Crop.objects.bulk_create(rows)
    forget(now)
