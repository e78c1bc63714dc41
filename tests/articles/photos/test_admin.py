"""The photo library in the admin: who may, what is said, what is kept."""

import pytest

from articles.models import Photo
from articles.photos.renditions import make_renditions
from tests.articles.photos.pictures import bomb, drawn, make_photo, taken_with_a_phone, upload, written
from tests.cast import chief, egor, make_article, masha

pytestmark = pytest.mark.django_db
ADD, LIST = "/en/admin/articles/photo/add/", "/en/admin/articles/photo/"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def editor(client):
    user = egor()
    client.force_login(user)
    client.user = user
    return client


def form(**fields) -> dict:
    words = {"title": "The mill", "caption": "", "credit": "", "licence": "", "focal_x": "50", "focal_y": "50"}
    return {"file": upload(written(drawn()))} | words | fields


def address(photo: Photo) -> str:
    return f"{LIST}{photo.pk}/change/"


def errors(response) -> dict:
    return response.context["adminform"].form.errors


def test_an_editor_uploads(editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(ADD, form(), follow=True)
    photo = Photo.objects.get()
    assert (photo.title, photo.uploaded_by, photo.renditions.count()) == ("The mill", editor.user, 9)
    messages = [str(message) for message in response.context["messages"]]
    assert "Copies for readers are being made; the photo appears on pages in a moment." in messages
    assert "The photo is 640 pixels wide; on a large screen fewer than 1200 look soft." in messages


@pytest.mark.parametrize("address", [ADD, LIST])
def test_a_moderator_may_neither_upload_nor_look(client, address):
    client.force_login(masha())
    assert client.get(address).status_code == 403
    assert client.post(address, form()).status_code == 403
    assert Photo.objects.count() == 0


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.post(ADD, form()).status_code == 302
    assert Photo.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The submitted file is empty."),
        (b"<svg/>", "SVG drawings are not taken, they may carry scripts. Save the drawing as PNG."),
        (b"<html></html>", "This is not a JPEG, PNG, WebP, AVIF or GIF picture, whatever its name says."),
        (bomb(), "The picture has more than 40 megapixels. Make it smaller; 2000 pixels in width are plenty."),
        (written(drawn())[:999], "The picture is damaged or cut short. Ask for it again, or open it and save it anew."),
    ],
)
def test_a_bad_file_is_told_and_the_words_are_kept(editor, content, sentence):
    response = editor.post(ADD, form(file=upload(content), caption="At dawn"))
    assert errors(response) == {"file": [sentence]}
    assert response.context["adminform"].form["caption"].value() == "At dawn"
    assert Photo.objects.count() == 0


def test_a_heavy_file_is_told(editor):
    heavy = upload(written(drawn()) + bytes(20 * 1024 * 1024))
    response = editor.post(ADD, form(file=heavy))
    assert errors(response) == {"file": ["The file is larger than 20 MB. Save it smaller, for example as JPEG."]}


def test_no_file_is_told(editor):
    assert errors(editor.post(ADD, form(file=""))) == {"file": ["This field is required."]}


def test_the_same_bytes_are_known_again(editor):
    twin = make_photo()
    response = editor.post(ADD, form())
    assert Photo.objects.get() == twin
    link = f'<a href="{address(twin)}">The mill</a>'
    assert f"This photo is already in the library: {link}." in response.content.decode()


def test_the_file_itself_offers_words(editor):
    content = taken_with_a_phone(ImageDescription="Dawn over the mill", Artist="Anna")
    editor.post(ADD, form(file=upload(content), title="", credit="Typed by hand"))
    photo = Photo.objects.get()
    assert (photo.title, photo.caption, photo.credit) == ("Dawn over the mill", "Dawn over the mill", "Typed by hand")


def test_without_words_the_name_of_the_file_is_the_title(editor):
    editor.post(ADD, form(file=upload(written(drawn()), "Мельница_у-реки.JPG"), title=""))
    assert Photo.objects.get().title == "Мельница у реки"


def test_a_photo_keeps_its_title(editor):
    photo = make_photo()
    response = editor.post(address(photo), form(file="", title=""))
    assert errors(response) == {"title": ["Give the photo a title."]}


def test_words_change_without_the_file(editor):
    photo = make_photo()
    editor.post(address(photo), form(file="", title="The old mill", focal_x="20"))
    now = Photo.objects.get()
    assert (now.title, now.focal_x, now.file.name, now.digest) == ("The old mill", 20, photo.file.name, photo.digest)


@pytest.mark.parametrize("point", ["101", "-1", "x", ""])
def test_a_focal_point_outside_is_told(editor, point):
    assert list(errors(editor.post(ADD, form(focal_x=point)))) == ["focal_x"]


def test_a_new_file_brings_new_copies(editor, django_capture_on_commit_callbacks):
    photo = make_photo()
    make_renditions(photo)
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(address(photo), form(file=upload(written(drawn(400, 300)))))
    assert {copy.width for copy in photo.renditions.all()} == {320, 400}


@pytest.mark.parametrize("title", ["x" * 161, "a\0b"])
def test_titles_that_no_database_takes(editor, title):
    assert list(errors(editor.post(ADD, form(title=title)))) == ["title"]


def test_the_list_costs_few_queries(editor, django_assert_max_num_queries):
    for number in range(12):
        make_renditions(photo := make_photo(written(drawn(330 + number, 200)), title=f"Mill {number}"))
        make_article(photo=photo)
    with django_assert_max_num_queries(12):
        response = editor.get(LIST)
    assert response.content.decode().count('width="120" height="') == 12


@pytest.mark.parametrize(("size", "shown"), [((640, 360), (120, 68)), ((300, 900), (30, 90)), ((40, 30), (40, 30))])
def test_a_thumbnail_fits_its_box_and_is_never_blown_up(editor, size, shown):
    make_renditions(make_photo(written(drawn(*size))))
    assert 'width="{}" height="{}"'.format(*shown) in editor.get(LIST).content.decode()


@pytest.mark.parametrize("field", ["title", "caption", "credit"])
def test_it_is_found_whatever_the_case(editor, field):
    photo = make_photo(**{field: "Старая Мельница"})
    make_photo(written(drawn(50, 50)), title="Harbour")
    response = editor.get(LIST, {"q": "мельница"})
    assert list(response.context["cl"].queryset) == [photo]


def test_it_tells_where_it_is_used(editor):
    photo = make_photo()
    story = make_article(photo=photo, headline="The mill <grinds>")
    place = f"/en/admin/articles/article/{story.pk}/change/"
    link = f'<a href="{place}">The mill &lt;grinds&gt;</a> <small>(lead photo)</small>'
    assert link in editor.get(address(photo)).content.decode()


def test_what_is_used_cannot_be_deleted(client):
    photo, unused = make_photo(), make_photo(written(drawn(50, 50)))
    make_article(photo=photo)
    client.force_login(chief())
    assert client.post(address(photo).replace("change", "delete"), {"post": "yes"}).status_code == 403
    action = {"action": "delete_selected", "_selected_action": [photo.pk], "post": "yes"}
    client.post(LIST, action)
    assert Photo.objects.filter(pk=photo.pk).exists()
    client.post(address(unused).replace("change", "delete"), {"post": "yes"})
    assert list(Photo.objects.all()) == [photo]


def test_an_editor_does_not_delete(editor):
    assert editor.post(address(make_photo()).replace("change", "delete"), {"post": "yes"}).status_code == 403
