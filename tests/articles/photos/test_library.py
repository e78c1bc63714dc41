"""A photo's row and its files: neither is left without the other."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import IntegrityError, models

from articles.models import Photo
from articles.photos import tasks
from tests.articles.photos.pictures import drawn, make_photo, png_that_claims, taken_with_a_phone, upload, written

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_it_has_a_name_of_ours_and_its_measures():
    photo = Photo.objects.create(title="x", file=upload(written(drawn()), "../../<script>.php.jpg"))
    assert photo.file.name == f"photos/{photo.digest[:2]}/{photo.digest[:24]}.jpg"
    assert (photo.width, photo.height, photo.extension) == (640, 360, "jpg")


def test_a_turned_photo_has_the_measures_it_is_shown_with():
    photo = make_photo(taken_with_a_phone(6, ImageDescription="The mill at dawn", Artist="Anna"))
    assert (photo.width, photo.height) == (360, 640)
    assert (photo.caption, photo.credit) == ("The mill at dawn", "Anna")


def test_code_cannot_go_past_the_checks():
    for content in (b"<svg/>", png_that_claims(8000, 5001)):
        with pytest.raises(ValidationError):
            make_photo(content)
        with pytest.raises(ValidationError):
            Photo(title="x", file=upload(content)).full_clean()
    assert Photo.objects.count() == 0


def test_the_worker_makes_the_copies_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo()
        assert photo.renditions.count() == 0
    assert photo.renditions.count() == 9


def test_a_change_of_words_makes_no_copies(django_capture_on_commit_callbacks, monkeypatch):
    photo = Photo.objects.get(pk=make_photo().pk)
    monkeypatch.setattr(tasks, "make_renditions", None)  # would raise
    with django_capture_on_commit_callbacks() as callbacks:
        photo.title = "The old mill"
        photo.save()
    assert len(callbacks) == 1  # pages forget it


def test_a_new_file_takes_the_place_of_the_old_one(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo()
    old = [photo.file.name, *photo.renditions.values_list("file", flat=True)]
    with django_capture_on_commit_callbacks(execute=True):
        photo.file = upload(written(drawn(400, 300)))
        photo.save()
        assert default_storage.exists(old[0])  # until the change is certain
    assert [name for name in old if default_storage.exists(name)] == []
    assert {copy.width for copy in photo.renditions.all()} == {320, 400}
    assert default_storage.exists(photo.file.name)


def test_deleting_takes_all_files_away(media, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        photo = make_photo()
    assert len(files_in(media)) == 1 + 9 + 4  # the original, copies, crops
    with django_capture_on_commit_callbacks(execute=True):
        photo.delete()
    assert files_in(media) == []


def test_a_row_that_is_not_stored_leaves_no_file(media, monkeypatch):
    def refuse(*args, **kwargs):
        raise IntegrityError("no")

    monkeypatch.setattr(models.query.QuerySet, "_insert", refuse)
    with pytest.raises(IntegrityError):
        make_photo()
    assert files_in(media) == []


def test_a_task_that_fails_is_tried_three_times_more(monkeypatch, caplog):
    tries = []

    def fail(photo):
        tries.append(photo.pk)
        raise OSError("the store is away")

    photo = make_photo()
    monkeypatch.setattr(tasks, "make_renditions", fail)
    tasks.render_photo.enqueue(photo.pk)
    assert tries == [photo.pk] * 4


def test_a_photo_that_is_gone_is_no_failure():
    assert tasks.render_photo.enqueue(999_999).is_finished
