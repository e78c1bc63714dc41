"""Many photos at once: each is taken or refused by itself."""

import pytest

from articles.models import Photo
from articles.photos.crops import make_crops
from tests.articles.photos.pictures import drawn, make_photo, upload, written
from tests.cast import egor, masha

pytestmark = pytest.mark.django_db
PAGE = "/en/admin/articles/photo/upload/"
JSON = {"accept": "application/json"}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def editor(client):
    client.force_login(egor())
    return client


def picture(width: int, name: str):
    return upload(written(drawn(width, 200)), name)


def test_the_good_are_taken_and_the_bad_are_told_by_name(editor, django_capture_on_commit_callbacks):
    files = [
        picture(300, "old_mill.jpg"),
        upload(b"<svg/>", "logo.svg"),
        picture(310, "wheel.jpg"),
        upload(b"", "no.jpg"),
    ]
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(PAGE, {"files": files, "credit": "Anna", "licence": "CC BY 4.0"})
    photos = Photo.objects.order_by("pk")
    assert [(photo.title, photo.credit, photo.licence) for photo in photos] == [
        ("old mill", "Anna", "CC BY 4.0"),
        ("wheel", "Anna", "CC BY 4.0"),
    ]
    assert all(photo.uploaded_by.username == "egor" and photo.is_printed for photo in photos)
    told = [(outcome.name, bool(outcome.photo), outcome.errors) for outcome in response.context["outcomes"]]
    assert [(name, taken) for name, taken, _errors in told] == [
        ("old_mill.jpg", True),
        ("logo.svg", False),
        ("wheel.jpg", True),
        ("no.jpg", False),
    ]
    assert told[1][2] == ["SVG drawings are not taken, they may carry scripts. Save the drawing as PNG."]
    assert 'value="Anna"' in response.content.decode()


def test_a_twin_is_told_with_a_link(editor):
    twin = make_photo(written(drawn(300, 200)))
    page = editor.post(PAGE, {"files": [picture(300, "again.jpg")], "credit": "", "licence": ""}).content.decode()
    assert f'<a href="/en/admin/articles/photo/{twin.pk}/change/">The mill</a>' in page
    assert Photo.objects.count() == 1


def test_the_script_gets_json(editor):
    taken = editor.post(PAGE, {"files": picture(300, "a.jpg"), "credit": "", "licence": ""}, headers=JSON).json()
    assert taken["errors"] == []
    assert taken["address"] == f"/en/admin/articles/photo/{Photo.objects.get().pk}/change/"
    assert taken["lacks"] == "Before publication it needs a credit and a licence."
    refused = editor.post(PAGE, {"files": upload(b"x", "a.jpg"), "credit": "", "licence": ""}, headers=JSON).json()
    assert refused["errors"] == ["This is not a JPEG, PNG, WebP, AVIF or GIF picture, whatever its name says."]


@pytest.mark.parametrize("headers", [{}, JSON])
@pytest.mark.parametrize("credit", ["Anna", "x" * 161])
def test_nothing_chosen_or_words_too_long_are_told(editor, headers, credit):
    response = editor.post(PAGE, {"credit": credit, "licence": "mine"}, headers=headers)
    assert response.status_code == 200
    assert "Choose at least one photo." in response.content.decode()
    response = editor.post(PAGE, {"files": picture(300, "a.jpg"), "credit": "x" * 161}, headers=headers)
    assert "at most 160 characters" in response.content.decode()
    assert Photo.objects.count() == 0


def test_only_those_who_may_add(client):
    assert client.get(PAGE).status_code == 302
    client.force_login(masha())
    assert client.get(PAGE).status_code == 403
    assert client.post(PAGE, {"files": picture(300, "a.jpg")}).status_code == 403
    assert Photo.objects.count() == 0


def test_the_library_leads_there(editor):
    assert PAGE in editor.get("/en/admin/articles/photo/").content.decode()
    assert editor.get(PAGE).status_code == 200


def test_the_page_of_a_photo_shows_its_crops(editor):
    photo = make_photo(written(drawn(1300, 800)))
    make_crops(photo)
    page = editor.get(f"/en/admin/articles/photo/{photo.pk}/change/").content.decode()
    for shape in ("16:9", "4:3", "1:1", "beside a link, 1200 × 630"):
        assert f"<small>{shape}</small>" in page
