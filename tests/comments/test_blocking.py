"""Blocks: by e-mail, domain and network; they hold, refuse nothing, and end."""

from datetime import timedelta

import pytest
from django.utils import timezone

from comments import guards
from comments.blocking import blocked
from comments.models import Block
from tests.cast import chief, egor, make_article, masha
from tests.comments.desk.steps import signed_in

pytestmark = pytest.mark.django_db
BLOCKS = "/en/admin/comments/block/"


@pytest.mark.parametrize(
    ("kind", "value", "met"),
    [
        ("email", "vera@example.org", True),
        ("email", "other@example.org", False),
        ("domain", "example.org", True),
        ("domain", "org", False),
        ("domain", "ample.org", False),
        ("network", "203.0.113.0", True),
        ("network", "203.0.112.0", False),
    ],
)
def test_what_a_block_meets(kind, value, met):
    Block.objects.create(kind=kind, value=value)
    assert bool(blocked("Vera@Example.ORG", "203.0.113.0")) is met


def test_a_domain_meets_those_below_it():
    Block.objects.create(kind="domain", value="example.org")
    assert blocked("vera@mail.example.org", "")
    assert blocked("vera", "") is None


def test_it_ends():
    Block.objects.create(value="vera@example.org", until=timezone.now() - timedelta(seconds=1))
    assert blocked("vera@example.org", "") is None
    Block.objects.create(value="vera@example.org", until=timezone.now() + timedelta(hours=1))
    assert blocked("vera@example.org", "")


def test_a_blocked_writer_is_held_with_a_remark():
    Block.objects.create(value="vera@example.org")
    found = guards.held_for(guards.Submission(make_article(), "Vera", "vera@example.org", "Hello", seconds=60))
    assert ["blocked", "email"] in found


@pytest.mark.parametrize(("kind", "value"), [("email", "vera"), ("domain", "v@example.org"), ("network", "somewhere")])
def test_a_value_that_is_none_is_refused_in_the_admin(kind, value):
    response = signed_in(masha()).post(f"{BLOCKS}add/", {"kind": kind, "value": value})
    assert (response.status_code, Block.objects.count()) == (200, 0)


def test_it_is_set_and_lifted_never_deleted():
    moderator = masha()
    client = signed_in(moderator)
    client.post(f"{BLOCKS}add/", {"kind": "email", "value": "Vera@Example.org", "reason": "Ads"})
    block = Block.objects.get()
    assert (block.value, block.by, block.is_in_force) == ("vera@example.org", moderator, True)
    client.post(BLOCKS, {"action": "lift", "_selected_action": [block.pk], "index": 0})
    assert blocked("vera@example.org", "") is None
    assert signed_in(chief()).post(f"{BLOCKS}{block.pk}/delete/", {"post": "yes"}).status_code == 403
    assert Block.objects.filter(pk=block.pk).exists()


def test_an_editor_sets_none():
    assert signed_in(egor()).get(f"{BLOCKS}add/").status_code == 403
