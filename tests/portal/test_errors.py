"""Pages that say what went wrong, with the right status and in the language of the address."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from django.db import OperationalError
from django.test import Client
from lxml import html

from portal.failures import bad_request, standalone
from tests.cast import make_article, make_section

pytestmark = pytest.mark.django_db


def test_not_found_offers_a_way_on(client):
    articles = [make_article() for _ in range(6)]
    response = client.get("/nowhere/")
    page = html.fromstring(response.content.decode())
    assert response.status_code == 404
    assert page.get("lang") == "ru"
    assert len(page.xpath("//h1")) == 1
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    links = page.xpath("//section[@class='error-stories']//a/@href")
    assert links == [article.get_absolute_url() for article in articles[:0:-1]]


def test_not_found_in_english(client):
    response = client.get("/en/nowhere/")
    assert response.status_code == 404
    assert response["Content-Language"] == "en"
    assert "Page not found" in response.content.decode()


def test_not_found_sets_no_cookie_and_is_not_kept(client):
    response = client.get("/nothing-yet/")
    assert not response.cookies
    make_section("nothing-yet")
    assert client.get("/nothing-yet/").status_code == 200


def test_a_failure_is_told_without_the_database(monkeypatch, django_assert_num_queries):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("articles.views.front.set_out", fail)
    client = Client(raise_request_exception=False)
    with django_assert_num_queries(1):  # whether changes with a date are due, before the page that fails
        response = client.get("/en/")
    text = response.content.decode()
    assert response.status_code == 500
    assert 'lang="ru"' in text
    assert 'lang="en"' in text
    assert "noindex" in text
    assert not response.cookies


def test_a_failure_has_a_number_that_the_log_knows(monkeypatch, caplog):
    monkeypatch.setattr("articles.views.front.set_out", lambda *args: 1 / 0)
    response = Client(raise_request_exception=False).get("/")
    number = html.fromstring(response.content.decode()).findtext(".//footer//strong")
    assert re.fullmatch("[0-9a-f]{8}", number)
    assert f"reference {number}: GET / answered 500" in caplog.text


def test_a_database_that_is_away_is_a_pause(monkeypatch):
    def away(*args):
        raise OperationalError

    monkeypatch.setattr("articles.views.front.set_out", away)
    response = Client(raise_request_exception=False).get("/en/")
    assert response.status_code == 503
    assert response["Retry-After"] == "60"
    assert response["Cache-Control"] == "no-store"
    assert "it has not been taken and is not lost" in response.content.decode()


@pytest.mark.parametrize("status", [400, 500, 503])
def test_pages_of_failure_stand_by_themselves(rf, status):
    """Nothing to fetch, both languages, and the policy lets through exactly the style they carry."""
    response = standalone(rf.get("/"), status)
    page = html.fromstring(response.content.decode())
    assert page.xpath("//@src | //link[@rel='stylesheet']") == []
    assert (page.get("lang"), page.xpath("//section/@lang")) == ("ru", ["en"])
    mark = b64encode(sha256(page.findtext(".//style").encode()).digest()).decode()
    assert response._csp_update == {"style-src": f"'sha256-{mark}'"}
    assert len(response.content) < 4096


def test_a_bad_request_has_its_page(rf):
    response = bad_request(rf.get("/"), ValueError())
    assert response.status_code == 400
    assert "Request not understood" in response.content.decode()


def test_a_refusal_has_its_page(rf, django_assert_num_queries):
    from django.core.exceptions import PermissionDenied
    from django.views.defaults import permission_denied

    response = permission_denied(rf.get("/en/"), PermissionDenied())
    assert response.status_code == 403
    assert "noindex" in response.content.decode()


def test_a_foreign_post_is_refused_calmly():
    client = Client(enforce_csrf_checks=True)
    response = client.post("/en/society/")
    assert response.status_code in (403, 404, 405)
    assert "Traceback" not in response.content.decode()
