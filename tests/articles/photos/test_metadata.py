"""Nothing but the picture is kept of a file."""

from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageCms

from articles.photos.originals import clean_photo
from articles.photos.renditions import make_renditions
from tests.articles.photos.pictures import drawn, make_photo, taken_with_a_phone, upload, written

SECRETS = (b"Secret", b"Exif\0", b"xmpmeta", b"Photoshop", b"ICC_PROFILE", b"Anna")


def metadata_of(content: bytes) -> dict:
    image = Image.open(BytesIO(content))
    return dict(image.getexif()) | {key: image.info[key] for key in ("exif", "xmp", "icc_profile") if key in image.info}


def test_the_phone_did_write_a_place():
    exif = Image.open(BytesIO(taken_with_a_phone())).getexif()
    assert exif.get_ifd(ExifTags.IFD.GPSInfo)[1] == "N"


@pytest.mark.django_db
def test_neither_original_nor_copies_tell_where_and_by_whom(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    photo = make_photo(taken_with_a_phone(Artist="Anna Secret"))
    make_renditions(photo)
    files = [photo.file, *(rendition.file for rendition in photo.renditions.all())]
    assert len(files) == 1 + 9
    for file in files:
        content = file.open().read()
        assert metadata_of(content) == {}
        assert [secret for secret in SECRETS if secret in content] == []


@pytest.mark.parametrize("format", ["PNG", "WEBP", "AVIF"])
def test_other_kinds_lose_it_too(format):
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "SecretCamera"
    content = written(drawn(), format, exif=exif)
    assert b"SecretCamera" in content
    clean = clean_photo(upload(content)).read()
    assert metadata_of(clean) == {} and b"SecretCamera" not in clean


@pytest.mark.parametrize(("orientation", "corner"), [(1, (20, 20)), (3, (620, 340)), (6, (340, 20)), (8, (20, 620))])
def test_it_stands_as_the_camera_was_held(orientation, corner):
    image = Image.open(clean_photo(upload(taken_with_a_phone(orientation))))
    assert image.size == ((640, 360) if orientation < 5 else (360, 640))
    red, _green, blue = image.getpixel(corner)
    assert red > 150 > blue


def test_a_broken_exif_is_no_reason_to_refuse():
    image = Image.open(clean_photo(upload(written(drawn(), exif=b"Exif\0\0nonsense"))))
    assert image.size == (640, 360)


def test_colours_of_a_profile_become_ordinary_ones():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (srgb, lab, b"nonsense"):
        clean = clean_photo(upload(written(drawn(), icc_profile=profile)))
        red, _green, blue = Image.open(clean).getpixel((20, 20))
        assert red > 150 > blue


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ({"ImageDescription": "The mill", "Artist": "Anna"}, "The mill", "Anna"),
        ({"ImageDescription": "Мельница".encode()}, "Мельница", ""),
        ({"ImageDescription": "OLYMPUS DIGITAL CAMERA", "Copyright": "North Wire"}, "", "North Wire"),
        ({"ImageDescription": "two\nlines\x07"}, "two lines", ""),
    ],
)
def test_words_of_the_photographer_are_offered(words, caption, credit):
    found = clean_photo(upload(taken_with_a_phone(**words))).found
    assert (found.caption, found.credit) == (caption, credit)
