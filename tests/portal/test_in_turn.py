"""Two who save the same at the same moment: one is stored, and the second is told so and not shown a failure."""

from functools import partial

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.models import LogEntry

from articles.admin.sources import source_named
from articles.models import Note, Photo, Source
from portal.donations.models import DonationLink
from portal.inturn import AddedOnce, SavedInTurn
from tests.articles.admin.desk import LIST, signed_in
from tests.articles.photos.pictures import drawn, upload, written
from tests.cast import chief, egor, make_article, make_section
from tests.together import at_once

NAMES = {"name_ru": "Реки", "name_en": "Rivers", "slug": "rivers"}
ADDED = {
    "comments/heldword": {"word": "casino*"},
    "articles/tag": NAMES,
    "portal/page": {
        "title_ru": "О нас",
        "title_en": "About",
        "slug": "we",
        "body_ru": "…",
        "body_en": "…",
        "position": 1,
    },
}
LISTED = {
    "donations/donationlink": {
        "recipient_ru": "Приют",
        "recipient_en": "Shelter",
        "wording_ru": "Помочь",
        "wording_en": "Help",
        "url": "https://shelter.example/",
        "weight": 1,
    },
    "comments/block": {"kind": "email", "value": "Boris@example.org"},
    "comments/declinereason": {"text_ru": "Не о том.", "text_en": "Off the point.", "position": 7},
    "articles/notice": {"kind": "age", "names": "Casino*", "age": 18},
}


def both(path: str, by, data, **how) -> list:
    """What two desks of one person get who send the same at once; `data` makes it anew for each."""
    return at_once(*[partial(signed_in(by).post, path, data(), **how) for _desk in range(2)])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", LISTED)
def test_nothing_unique_is_needed_to_add_it_once(kind):
    model, by = apps.get_model(*kind.split("/")), chief()
    before = model.objects.count()
    answers = both(f"/admin/{kind}/add/", by, lambda: LISTED[kind])
    assert [answer.status_code for answer in answers] == [302, 302]
    assert (model.objects.count(), LogEntry.objects.count()) == (before + 1, 1)


@pytest.mark.django_db
def test_links_for_different_sections_are_two():
    desk, words = signed_in(chief()), LISTED["donations/donationlink"]
    for sections in ([], [make_section().pk]):
        desk.post("/admin/donations/donationlink/add/", words | {"sections": sections})
    assert DonationLink.objects.count() == 2


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kind", ADDED)
def test_one_is_added_and_the_other_reads_why(kind):
    answers = both(f"/admin/{kind}/add/", chief(), lambda: ADDED[kind])
    assert sorted(answer.status_code for answer in answers) == [200, 302]


def test_every_kind_is_saved_so():
    desks = {True: [], False: []}
    for model, desk in admin.site._registry.items():
        desks[any(map(is_typed_and_unique, model._meta.fields))].append(desk)
    assert (len(desks[True]) > 8, len(LISTED)) == (True, 4)
    assert [desk for desk in desks[True] if not isinstance(desk, SavedInTurn)] == []
    assert sum(isinstance(desk, AddedOnce) for desk in desks[False]) == len(LISTED)


def is_typed_and_unique(field) -> bool:
    return field.unique and field.editable and not field.primary_key


@pytest.mark.django_db(transaction=True)
def test_a_photo_stands_once_in_the_library():
    accept, words = {"accept": "application/json"}, {"credit": "Anna", "licence": "own"}
    photo = lambda: words | {"files": upload(written(drawn()))}  # noqa: E731
    answers = both("/admin/articles/photo/upload/", egor(), photo, headers=accept)
    assert Photo.objects.count() == 1
    assert sorted(len(answer.json()["errors"]) for answer in answers) == [0, 1]


@pytest.mark.django_db(transaction=True)
def test_a_source_named_in_two_stories_is_made_once():
    editor = egor()
    made = at_once(*[partial(source_named, "New Wire", by=editor)] * 2)
    assert Source.objects.get() == made[0] == made[1]


@pytest.mark.django_db(transaction=True)
def test_a_note_is_left_once():
    article = make_article()
    both(f"{LIST}{article.pk}/note/", egor(), lambda: {"text": "Whose bridge?"})
    assert Note.objects.count() == 1
