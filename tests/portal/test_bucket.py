"""Pictures in a bucket: the library works as with files, and no page asks another host for them."""

import pytest
from botocore.exceptions import EndpointConnectionError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto import mock_aws

from articles.photos.renditions import make_renditions
from portal.environment import Environment
from tests.articles.photos.pictures import make_photo
from tests.cast import make_article

pytestmark = pytest.mark.django_db
ADDRESS = "s3://key:se%2Fcret@s3.amazonaws.com/pictures"


@pytest.fixture
def bucket(settings, monkeypatch):
    monkeypatch.setenv("MEDIA_URL_S3", ADDRESS)
    options = Environment().bucket("MEDIA_URL_S3")
    with mock_aws():
        settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": "portal.bucket.Bucket", "OPTIONS": options}}
        default_storage.connection.create_bucket(Bucket="pictures")
        yield default_storage


def test_the_address_is_read_whole(monkeypatch):
    monkeypatch.setenv("MEDIA_URL_S3", ADDRESS)
    assert Environment().bucket("MEDIA_URL_S3") == {
        "access_key": "key",
        "secret_key": "se/cret",
        "endpoint_url": "https://s3.amazonaws.com",
        "bucket_name": "pictures",
    }


def test_a_photo_and_its_copies_lie_in_the_bucket(bucket, client):
    photo = make_photo()
    make_renditions(photo)
    names = {entry.key for entry in bucket.bucket.objects.all()}
    assert names == {photo.file.name, *photo.renditions.values_list("file", flat=True)}
    rendition = photo.renditions.first()
    assert rendition.file.url == f"/media/{rendition.file.name}"
    assert client.get(rendition.file.url).getvalue() == rendition.file.read()


def test_a_name_is_never_used_for_two_contents(bucket):
    first, second = (bucket.save("photos/one.jpg", ContentFile(content)) for content in (b"one", b"two"))
    assert first != second


def test_what_is_not_there_is_not_found(bucket, client):
    assert client.get("/media/renditions/1/none.avif").status_code == 404


def test_a_store_that_does_not_answer_breaks_no_page(bucket, client, monkeypatch):
    def silent(*arguments, **named):
        raise EndpointConnectionError(endpoint_url="https://s3.amazonaws.com")

    monkeypatch.setattr("storages.backends.s3.S3File.__init__", silent)
    assert client.get("/media/renditions/1/one.avif").status_code == 404


def test_a_feed_goes_on_without_the_picture(bucket, client, monkeypatch):
    def silent(*arguments, **named):
        raise EndpointConnectionError(endpoint_url="https://s3.amazonaws.com")

    photo = make_photo()
    make_renditions(photo)
    article = make_article(photo=photo)
    monkeypatch.setattr("storages.backends.s3.S3Storage.size", silent)
    feed = client.get("/feed/rss/")
    assert feed.status_code == 200
    assert article.headline in feed.content.decode()
    assert "<enclosure" not in feed.content.decode()
