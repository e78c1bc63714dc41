"""What machines look for at fixed addresses, each held against its specification."""

from datetime import timedelta
from io import BytesIO
from urllib.robotparser import RobotFileParser

import jsonschema
import pytest
import time_machine
from django.utils import timezone
from PIL import Image
from sectxt import Parser

from portal.models import SiteSettings

pytestmark = pytest.mark.django_db
# W3C, Web Application Manifest: what a browser needs before it offers to keep the site, and the types of the rest
MANIFEST = {
    "type": "object",
    "required": ["name", "short_name", "start_url", "display", "icons", "lang"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "short_name": {"type": "string", "minLength": 1, "maxLength": 12},
        "lang": {"enum": ["ru", "en"]},
        "dir": {"enum": ["ltr", "rtl", "auto"]},
        "display": {"enum": ["fullscreen", "standalone", "minimal-ui", "browser"]},
        "start_url": {"type": "string", "pattern": "^/"},
        "scope": {"type": "string", "pattern": "^/"},
        "id": {"type": "string"},
        "description": {"type": "string"},
        "background_color": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        "theme_color": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        "categories": {"type": "array", "items": {"type": "string"}},
        "icons": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["src", "sizes", "type"],
                "properties": {
                    "src": {"type": "string", "pattern": "^/"},
                    "sizes": {"type": "string", "pattern": "^(any|[0-9]+x[0-9]+)$"},
                    "type": {"enum": ["image/png", "image/svg+xml"]},
                    "purpose": {"enum": ["any", "maskable", "monochrome"]},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.mark.parametrize(
    ("address", "name"), [("/manifest.webmanifest", "Вестник"), ("/en/manifest.webmanifest", "Vestnik")]
)
def test_the_manifest(client, address, name):
    answer = client.get(address)
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = answer.json()
    jsonschema.validate(manifest, MANIFEST)
    assert (manifest["name"], client.get(manifest["start_url"]).status_code) == (name, 200)
    assert {(icon["sizes"], icon.get("purpose")) for icon in manifest["icons"]} >= {
        ("192x192", None),
        ("512x512", None),
        ("512x512", "maskable"),
    }
    for icon in manifest["icons"]:
        found = client.get(icon["src"])
        assert (found.status_code, found["Content-Type"]) == (200, icon["type"])
        if icon["type"] == "image/png":
            size = Image.open(BytesIO(b"".join(found.streaming_content))).size
            assert "x".join(map(str, size)) == icon["sizes"]


def test_a_long_name_of_the_site_is_short_under_an_icon(client):
    SiteSettings(name_ru="Православный вестник Заречья").save()
    jsonschema.validate(client.get("/manifest.webmanifest").json(), MANIFEST)


def test_the_pages_name_manifest_and_icons_of_their_edition(client):
    for edition in ("", "/en"):
        page = client.get(f"{edition}/").content.decode()
        assert f'<link rel="manifest" href="{edition}/manifest.webmanifest">' in page
    assert 'rel="apple-touch-icon" href="/static/img/apple-touch-icon.png"' in page


@pytest.mark.parametrize(("address", "size"), [("/favicon.ico", 48), ("/apple-touch-icon.png", 180)])
def test_icons_at_the_root(client, address, size):
    answer = client.get(address)
    assert answer.status_code == 200
    assert Image.open(BytesIO(answer.content)).size == (size, size)
    assert "max-age" in answer["Cache-Control"]


def test_security_txt_is_as_rfc_9116_has_it(client, settings):
    settings.SITE_URL = "https://vestnik.example"
    answer = client.get("/.well-known/security.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    read = Parser(answer.content, urls=["https://vestnik.example/.well-known/security.txt"])
    assert read.errors == []
    assert {said["code"] for said in read.recommendations} <= {"not_signed", "no_encryption"}
    assert read.preferred_languages == ["ru", "en"]


def test_security_txt_never_grows_old(client, store_in_files):
    for days in (0, 200):
        with time_machine.travel(timezone.now() + timedelta(days=days)):
            read = Parser(client.get("/.well-known/security.txt").content)
            assert not {said["code"] for said in read.errors} & {"expired", "long_expiry", "no_expire"}


def test_the_operator_says_whom_to_tell(client, settings):
    settings.SECURITY_CONTACT = "https://vestnik.example/page/contacts/"
    assert b"Contact: https://vestnik.example/page/contacts/\n" in client.get("/.well-known/security.txt").content


def test_robots_may_read_what_readers_may(client):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").content.decode().splitlines())
    for path in (
        "/",
        "/en/",
        "/society/1-mill/",
        "/feed/rss/",
        "/media/cards/1.png",
        "/static/css/base.css",
        "/page/about/",
    ):
        assert robots.can_fetch("Googlebot", f"http://testserver{path}"), path
    for path in ("/admin/", "/en/admin/articles/", "/receipt/x/", "/go/1/", "/en/account/"):
        assert not robots.can_fetch("Googlebot", f"http://testserver{path}"), path
    assert robots.site_maps() == ["http://testserver/sitemap.xml", "http://testserver/news-sitemap.xml"]
