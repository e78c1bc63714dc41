"""Donation links in the admin."""

from datetime import timedelta

import pytest
from django.utils import timezone

from portal.donations.models import DonationLink
from tests.cast import egor, make_section, masha
from tests.donations.links import make_link

pytestmark = pytest.mark.django_db
LIST = "/en/admin/donations/donationlink/"
ADD = f"{LIST}add/"


@pytest.fixture
def editor(client):
    client.force_login(egor())
    return client


def form(**fields) -> dict:
    names = {"recipient_ru": "Приют", "recipient_en": "Shelter", "wording_ru": "Внести лепту", "wording_en": "Give"}
    return names | {"url": "https://give.example/", "weight": "1", "is_on": "on"} | fields


def errors(response) -> dict:
    return response.context["adminform"].form.errors


def test_an_editor_adds_a_link(editor):
    section = make_section()
    response = editor.post(ADD, form(sections=[section.pk]))
    assert (response.status_code, response["Location"]) == (302, LIST)
    link = DonationLink.objects.get()
    assert (link.recipient_en, link.url, list(link.sections.all())) == ("Shelter", "https://give.example/", [section])


@pytest.mark.parametrize("address", [LIST, ADD])
def test_a_moderator_may_neither_look_nor_add(client, address):
    client.force_login(masha())
    assert client.get(address).status_code == 403
    assert client.post(address, form()).status_code == 403
    assert DonationLink.objects.count() == 0


def test_a_stranger_is_asked_to_sign_in(client):
    assert client.post(ADD, form()).status_code == 302
    assert DonationLink.objects.count() == 0


def test_an_editor_switches_off_and_does_not_delete(editor):
    link = make_link()
    editor.post(f"{LIST}{link.pk}/change/", form(is_on=""))
    assert not DonationLink.objects.get().is_on
    assert editor.post(f"{LIST}{link.pk}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("url", ["http://give.example/", "ftp://give.example/"])
def test_money_goes_over_https_only(editor, url):
    sentence = "The address must begin with https://: readers will trust it with money."
    assert errors(editor.post(ADD, form(url=url))) == {"url": [sentence]}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://", "give", "https://x.example/" + "a" * 500])
def test_no_address_is_told(editor, url):
    assert list(errors(editor.post(ADD, form(url=url)))) == ["url"]


def test_an_address_without_a_scheme_is_taken_for_https(editor):
    editor.post(ADD, form(url="give.example/shelter"))
    assert DonationLink.objects.get().url == "https://give.example/shelter"


@pytest.mark.parametrize("weight", ["0", "101", "x"])
def test_a_strange_weight_is_told(editor, weight):
    assert list(errors(editor.post(ADD, form(weight=weight)))) == ["weight"]


def test_an_end_before_the_beginning_is_told(editor):
    dates = {"starts_at_0": "2026-12-02", "starts_at_1": "10:00", "ends_at_0": "2026-12-01", "ends_at_1": "10:00"}
    assert errors(editor.post(ADD, form(**dates))) == {"ends_at": ["The end must come after the beginning."]}


def test_the_list_counts_the_clicks_of_thirty_days(editor):
    link, today = make_link(), timezone.localdate()
    for days, count in ((0, 2), (29, 3), (30, 100)):
        link.clicks.create(day=today - timedelta(days=days), count=count)
    make_link()
    result = editor.get(LIST).context["cl"].queryset
    assert sorted(row.lately for row in result) == [0, 5]


def test_the_list_costs_few_queries(editor, django_assert_max_num_queries):
    for _number in range(10):
        make_link().sections.add(make_section())
    with django_assert_max_num_queries(12):
        editor.get(LIST)


def test_the_form_shows_the_block_in_both_languages(editor):
    link = make_link(recipient_ru="Приют", recipient_en="Shelter")
    html = editor.get(f"{LIST}{link.pk}/change/").content.decode()
    for recipient in ("Приют.", "Shelter."):
        assert f'<span class="donation-recipient">{recipient}</span>' in html
    assert editor.get(ADD).status_code == 200


def test_a_link_is_found_whatever_the_case(editor):
    link = make_link(recipient_ru="Северный Приют")
    make_link(recipient_ru="Дом у моря")
    assert list(editor.get(LIST, {"q": "приют"}).context["cl"].queryset) == [link]
