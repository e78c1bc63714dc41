"""Copies for readers: which, how often, and what stands in their way."""

from pathlib import Path

import pytest
from PIL import Image

from articles.models import Photo, Rendition
from articles.photos import encoding, renditions
from articles.photos.encoding import widths_of
from articles.photos.renditions import make_renditions
from portal.pagecache import store
from tests.articles.photos.pictures import drawn, make_photo, upload, written

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("size", "widths"),
    [
        ((4000, 3000), [320, 480, 640, 960, 1280, 1920]),
        ((1600, 900), [320, 480, 640, 960, 1280]),
        ((1000, 900), [320, 480, 640, 960, 1000]),
        ((320, 200), [320]),
        ((100, 80), [100]),
        ((2000, 20000), [320, 480, 640, 960, 1280]),  # a WebP is at most 16383 high
        ((1, 1), [1]),
    ],
)
def test_never_wider_than_the_original(size, widths):
    assert widths_of(*size) == widths


def test_it_works(media):
    photo = make_photo()
    make_renditions(photo)
    made = {(copy.format, copy.width, copy.height) for copy in photo.renditions.all()}
    assert made == {(kind, w, h) for kind in ("avif", "webp", "jpeg") for w, h in ((320, 180), (480, 270), (640, 360))}
    for copy in photo.renditions.all():
        image = Image.open(copy.file)
        assert (image.format.lower(), image.size) == (copy.format, (copy.width, copy.height))


def test_a_second_call_changes_nothing(media, monkeypatch):
    photo = make_photo()
    make_renditions(photo)
    before = files_in(media), list(photo.renditions.values())
    monkeypatch.setattr(renditions, "copies_of", None)  # would raise
    make_renditions(Photo.objects.get(pk=photo.pk))
    assert (files_in(media), list(photo.renditions.values())) == before


def test_only_what_is_missing_is_made(media):
    photo = make_photo()
    make_renditions(photo)
    kept = set(photo.renditions.exclude(format="webp").values_list("pk", flat=True))
    photo.renditions.filter(format="webp").delete()
    make_renditions(Photo.objects.get(pk=photo.pk))
    assert photo.renditions.count() == 9
    assert kept < set(photo.renditions.values_list("pk", flat=True))


def test_a_second_worker_leaves_neither_rows_nor_files(media, monkeypatch):
    """Both have looked before either has finished."""
    photo = make_photo()
    monkeypatch.setattr(renditions, "_done", lambda photo: frozenset())
    make_renditions(photo)
    before = files_in(media), list(photo.renditions.values())
    make_renditions(photo)
    assert (files_in(media), list(photo.renditions.values())) == before


def test_copies_of_a_replaced_file_are_thrown_away(media):
    seen_by_the_worker = make_photo()
    photo = Photo.objects.get(pk=seen_by_the_worker.pk)
    copies = encoding.copies_of(photo.file.read())
    photo.file = upload(written(drawn(400, 300)))
    photo.save()
    renditions._keep(seen_by_the_worker, copies)
    assert photo.renditions.count() == 0
    assert [name for name in files_in(media) if name.startswith("renditions")] == []


def test_a_full_disk_leaves_nothing_behind(media, monkeypatch):
    photo, stored, before = make_photo(), [], files_in(media)
    real = renditions._stored

    def full_after_two(photo, copy):
        if len(stored) == 2:
            raise OSError("No space left on device")
        stored.append(copy)
        return real(photo, copy)

    monkeypatch.setattr(renditions, "_stored", full_after_two)
    with pytest.raises(OSError, match="No space"):
        make_renditions(photo)
    assert (files_in(media), Rendition.objects.count()) == (before, 0)


def test_pages_that_show_the_photo_are_forgotten_once(monkeypatch, django_capture_on_commit_callbacks):
    photo, marked = make_photo(), []
    monkeypatch.setattr(store, "_mark", marked.append)
    with django_capture_on_commit_callbacks(execute=True):
        make_renditions(photo)
    assert marked == [{f"photo:{photo.pk}"}]


def test_transparency_is_kept_and_white_in_a_jpeg():
    photo = make_photo(written(drawn(mode="RGBA").crop((-64, 0, 640, 360)), "PNG"))
    make_renditions(photo)
    clear, white = photo.renditions.get(format="webp", width=320), photo.renditions.get(format="jpeg", width=320)
    assert Image.open(clear.file).convert("RGBA").getpixel((2, 2))[3] == 0
    assert min(Image.open(white.file).getpixel((2, 2))) > 245


def test_a_large_jpeg_is_decoded_small(monkeypatch):
    sizes = []
    real = encoding._narrowed
    monkeypatch.setattr(encoding, "_narrowed", lambda image, size: sizes.append(image.size) or real(image, size))
    encoding.copies_of(written(drawn(4000, 3000)))
    assert sizes[0] == (2000, 1500)
