"""The look of the site: small files put together, each answer marked by what it holds."""

import re

import pytest
from django.contrib.staticfiles import finders

from portal.stylesheets import address_of, joined

pytestmark = pytest.mark.django_db

PARTS = "tokens.base"


def test_it_works(client):
    response = client.get(address_of(PARTS))
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    text = response.content.decode()
    assert text.index("--paper:") < text.index(".skip")
    assert "/*" not in text
    assert not response.cookies


def test_a_page_kept_since_an_update_gets_the_styles_of_today(client):
    response = client.get(f"/css/{PARTS}-000000000000.css")
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "names", ["nothing", "admin", "tokens.admin-editor", "tokens.tokens", "tokens..base", "..tokens"]
)
def test_other_names_are_not_found(client, names):
    assert client.get(f"/css/{names}-000000000000.css").status_code == 404


def test_fonts_are_found_from_where_the_group_lies():
    places = re.findall(r'url\("/static/([^"]+)"\)', joined("fonts"))
    assert len(places) > 4
    assert [place for place in places if not finders.find(place)] == []
    assert "../" not in joined("fonts")
