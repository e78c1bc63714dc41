"""Crops of a photo for other sites: around its focal point, never blown up, made by the worker."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from articles.models import Crop, Photo, Shape
from articles.photos.crops import SIZES, box, cut, missing
from tests.articles.photos.pictures import drawn, make_photo, written
from tests.articles.test_cards import picture_of
from tests.cast import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def made(callbacks, **fields) -> Photo:
    with callbacks(execute=True):
        return make_photo(written(drawn(1600, 1000)), **fields)


@pytest.mark.parametrize(
    ("whole", "focus", "frame"),
    [
        ((1600, 1200), (50, 50), (0, 180, 1600, 1020)),
        ((1600, 1200), (50, 0), (0, 0, 1600, 840)),
        ((1600, 1200), (50, 100), (0, 360, 1600, 1200)),
        ((4000, 1050), (100, 50), (2000, 0, 4000, 1050)),
        ((20, 400), (0, 90), (0, 355, 20, 365)),
    ],
)
def test_the_frame_is_as_large_and_as_near_as_it_can_be(whole, focus, frame):
    assert box(whole, SIZES[Shape.SOCIAL], focus) == frame


def test_a_small_photo_is_not_blown_up():
    sizes = {made.shape: (made.width, made.height) for made in cut(written(drawn(640, 360)), (50, 50), set(Shape))}
    assert sizes == {"social": (640, 336), "wide": (640, 360), "classic": (480, 360), "square": (360, 360)}


def test_a_link_is_shown_with_the_crop(client, django_capture_on_commit_callbacks):
    photo = made(django_capture_on_commit_callbacks)
    crop = photo.crops.get(shape=Shape.SOCIAL)
    assert picture_of(client, make_article(photo=photo)) == f"http://testserver{crop.file.url}"
    assert Image.open(default_storage.open(crop.file.name)).size == (1200, 630)


def test_before_the_worker_came_it_is_shown_with_the_emblem(client):
    assert picture_of(client, make_article(photo=make_photo())).endswith("/static/img/card.png")


def test_another_focal_point_makes_other_crops(django_capture_on_commit_callbacks):
    photo = Photo.objects.get(pk=made(django_capture_on_commit_callbacks).pk)
    before = set(photo.crops.values_list("file", flat=True))
    photo.focal_x, photo.focal_y = 0, 0
    with django_capture_on_commit_callbacks(execute=True):
        photo.save()
    after = set(photo.crops.values_list("file", flat=True))
    assert len(after) == 4 and before.isdisjoint(after)
    assert [name for name in before if default_storage.exists(name)] == []
    corner = Image.open(BytesIO(default_storage.open(photo.crops.get(shape="square").file.name).read()))
    assert corner.getpixel((5, 5))[0] > 150  # the red of the upper left


def test_a_new_file_leaves_no_crop_of_the_old_one(django_capture_on_commit_callbacks):
    photo = made(django_capture_on_commit_callbacks)
    before = set(Crop.objects.values_list("file", flat=True))
    with django_capture_on_commit_callbacks(execute=True):
        photo.file = make_photo(written(drawn(900, 900))).file
        photo.delete()
    assert [name for name in before if default_storage.exists(name)] == []


def test_those_without_are_found():
    photo = make_photo()
    assert list(missing()) == [photo]
