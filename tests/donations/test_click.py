"""`/go/<pk>/` counts and leads on."""

from datetime import date, timedelta
from functools import partial

import pytest
import time_machine
from django.db import DatabaseError
from django.utils import timezone

from portal.donations import clicks
from portal.donations.models import DonationClicks
from tests.cast import moment
from tests.donations.links import make_link
from tests.together import at_once

pytestmark = pytest.mark.django_db


def test_it_works(client):
    link = make_link(url="https://give.example/?a=1&b=2")
    response = client.get(f"/go/{link.pk}/")
    assert (response.status_code, response["Location"]) == (302, "https://give.example/?a=1&b=2")
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert not response.cookies and not response.has_header("Set-Cookie")
    assert [(row.link, row.count) for row in DonationClicks.objects.all()] == [(link, 1)]


def test_clicks_add_up(client):
    link, other = make_link(), make_link()
    for pk in (link.pk, link.pk, other.pk, link.pk):
        client.get(f"/en/go/{pk}/")
    assert dict(DonationClicks.objects.values_list("link", "count")) == {link.pk: 3, other.pk: 1}


def test_a_day_is_a_day_of_the_newsroom(client):
    link = make_link()
    for at in ("2026-12-01 20:59", "2026-12-01 21:01"):
        with time_machine.travel(moment(at), tick=False):
            client.get(f"/go/{link.pk}/")
    assert set(DonationClicks.objects.values_list("day", flat=True)) == {date(2026, 12, 1), date(2026, 12, 2)}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"User-Agent": "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)"},
        {"User-Agent": "facebookexternalhit/1.1"},
        {"User-Agent": "Mozilla/5.0 (compatible; Baiduspider/2.0)"},
    ],
)
def test_machines_are_led_on_uncounted(client, headers):
    assert client.get(f"/go/{make_link().pk}/", headers=headers).status_code == 302
    assert DonationClicks.objects.count() == 0


def test_a_look_at_the_head_is_no_click(client):
    assert client.head(f"/go/{make_link().pk}/").status_code == 302
    assert DonationClicks.objects.count() == 0


def test_only_get(client):
    assert client.post(f"/go/{make_link().pk}/").status_code == 405


def test_only_where_an_editor_said(client):
    link = make_link(url="https://give.example/")
    response = client.get(f"/go/{link.pk}/?url=https://evil.example/&next=//evil.example")
    assert response["Location"] == "https://give.example/"


def test_a_cyrillic_host_is_sent_as_every_program_knows_it(client):
    link = make_link(url="https://приют.example:8443/дар?кому=всем")
    location = client.get(f"/go/{link.pk}/")["Location"]
    assert location.startswith("https://xn--h1andj3d.example:8443/%D0%B4%D0%B0%D1%80?")


@pytest.mark.parametrize("pk", ["999999", "99999999999999999999999999", "9" * 5000])
def test_an_unknown_one_is_not_found(client, pk):
    assert client.get(f"/go/{pk}/").status_code == 404


@pytest.mark.parametrize("change", [{"is_on": False}, {"ends_at": timezone.now() - timedelta(days=1)}])
def test_one_that_is_over_says_so(client, change):
    response = client.get(f"/en/go/{make_link(recipient_en='Riverside Shelter', **change).pk}/")
    assert response.status_code == 410
    assert "Gifts for Riverside Shelter are no longer collected" in response.content.decode()
    assert DonationClicks.objects.count() == 0


def test_a_count_that_fails_stops_nobody(client, monkeypatch):
    def fail(today):
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(clicks, "_add_one", fail)
    assert client.get(f"/go/{make_link().pk}/").status_code == 302


@pytest.mark.django_db(transaction=True)
def test_clicks_at_once_are_all_counted():
    at_once(*[partial(clicks.count_click, make_link())] * 8)
    assert DonationClicks.objects.get().count == 8
