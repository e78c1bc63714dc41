"""When a copy of the database is asked, and when not: a page made from a copy that lags would be kept."""

import time
from types import SimpleNamespace

import pytest
from django.conf import settings as real
from django.http import HttpResponse
from django.test import RequestFactory

from portal.models import Page
from portal.pagecache import forget, public_page
from portal.replica import ReplicaRouter

router = ReplicaRouter()


@pytest.fixture
def copy(settings):
    settings.DATABASES = real.DATABASES | {"replica": real.DATABASES["default"]}


@pytest.fixture
def asked():
    """What the router says while a public page is rendered."""
    answers = []

    @public_page(60, query=("n",))
    def page(request):
        answers.append((router.db_for_read(Page), router.db_for_write(Page)))
        return HttpResponse("page")

    def ask(number=0):
        page(RequestFactory().get("/", {"n": number}))
        return answers[-1]

    return SimpleNamespace(on=ask)


def test_readers_pages_come_from_the_copy(copy, asked):
    assert asked.on() == ("replica", "default")


def test_without_a_copy_everything_comes_from_the_one(asked):
    assert asked.on() == ("default", "default")


def test_outside_of_a_readers_page_the_copy_is_not_asked(copy, asked):
    asked.on()
    assert router.db_for_read(Page) == "default"


@pytest.mark.django_db(transaction=True)
def test_just_after_a_change_the_copy_is_not_asked(copy, asked, time_machine, store_in_files):
    now = time.time()
    time_machine.move_to(now)
    forget("front")
    assert asked.on(1) == ("default", "default")
    time_machine.move_to(now + 11)
    assert asked.on(2) == ("replica", "default")


def test_only_the_one_is_migrated():
    assert [router.allow_migrate(name, "articles") for name in ("default", "replica")] == [True, False]
