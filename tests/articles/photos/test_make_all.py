"""Many photos at once, and the command that does it."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from articles.photos.renditions import make_all, missing
from tests.articles.photos.pictures import drawn, make_photo, written

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def three_photos() -> list:
    return [make_photo(written(drawn(330 + number, 200))) for number in range(3)]


def test_every_photo_gets_its_copies_and_is_told():
    photos, told = three_photos(), []
    assert make_all(photos, progress=told.append) == []
    assert told == photos
    assert [photo.renditions.count() for photo in photos] == [6, 6, 6]
    assert list(missing()) == []


def test_one_that_fails_does_not_stop_the_others():
    photos = three_photos()
    default_storage.delete(photos[1].file.name)
    assert make_all(photos) == [photos[1]]
    assert list(missing()) == [photos[1]]


def test_the_command_fills_gaps_only():
    first, second, _third = three_photos()
    make_all([first])
    kept = set(first.renditions.values_list("pk", flat=True))
    second.renditions.all().delete()
    out = StringIO()
    call_command("renditions", missing=True, stdout=out)
    assert out.getvalue() == "2 of 2 photos have all their copies\n"
    assert set(first.renditions.values_list("pk", flat=True)) == kept


def test_the_command_makes_all_anew(django_capture_on_commit_callbacks):
    photo = make_photo(written(drawn(330, 200)))
    make_all([photo])
    before = {(copy.pk, copy.file.name) for copy in photo.renditions.all()}
    with django_capture_on_commit_callbacks(execute=True):
        call_command("renditions", stdout=StringIO())
    after = {(copy.pk, copy.file.name) for copy in photo.renditions.all()}
    assert len(after) == 6 and before.isdisjoint(after)
    assert not [name for _pk, name in before if default_storage.exists(name)]
    assert [name for _pk, name in after if not default_storage.exists(name)] == []


def test_the_command_fails_aloud():
    default_storage.delete(make_photo().file.name)
    with pytest.raises(CommandError, match="The mill"):
        call_command("renditions", stdout=StringIO())


def test_a_sweep_removes_old_files_without_a_row():
    photo = make_photo()
    make_all([photo])
    for name in ("photos/zz/orphan.jpg", "renditions/9/orphan.avif"):
        default_storage.save(name, ContentFile(b"x"))
    out = StringIO()
    call_command("renditions", sweep=True, stdout=out)
    assert out.getvalue() == ""  # their rows may be about to come
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        call_command("renditions", sweep=True, stdout=out)
    assert out.getvalue().split("\n") == ["removed photos/zz/orphan.jpg", "removed renditions/9/orphan.avif", ""]
    assert default_storage.exists(photo.file.name)
