import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

pytestmark = pytest.mark.django_db  # the page that says "not found" names the site


@pytest.fixture
def picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "outside.jpg").write_bytes(b"secret")
    default_storage.save("renditions/1/abc-320.avif", ContentFile(b"picture"))
    default_storage.save("renditions/1/page.html", ContentFile(b"<script>"))
    return "/media/renditions/1/abc-320.avif"


def test_it_works(client, picture):
    response = client.get(picture)
    assert response.getvalue() == b"picture"
    assert {name: response.headers[name] for name in ("Content-Type", "Cache-Control", "X-Content-Type-Options")} == {
        "Content-Type": "image/avif",
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
    }
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response.cookies == {}


@pytest.mark.parametrize(
    "path",
    [
        "renditions/1/none.avif",
        "renditions/1/page.html",
        "renditions/1",
        "../outside.jpg",
        "%2e%2e/outside.jpg",
        "renditions/../../outside.jpg",
        "/etc/passwd.jpg",
        f"{'a' * 400}.jpg",
    ],
)
def test_everything_else_is_not_found(client, picture, path):
    assert client.get(f"/media/{path}").status_code == 404


def test_it_only_reads(client, picture):
    assert client.post(picture).status_code == 405
