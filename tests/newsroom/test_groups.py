import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.db import connection
from django.db.migrations import RunPython
from django.db.migrations.loader import MigrationLoader

from tests.cast import boris, egor, masha

pytestmark = pytest.mark.django_db

EDITOR = [
    "articles.add_article",
    "articles.publish_article",
    "donations.change_donationlink",
    "portal.change_page",
]
MODERATOR = ["comments.moderate_comment", "comments.change_comment"]


def test_the_migrations_make_the_groups():
    """Done once more: a test that commits leaves none of what they made to those after it."""
    Group.objects.all().delete()
    migrations = MigrationLoader(connection).disk_migrations
    for _name, migration in sorted(migrations.items()):
        if migration.app_label == "newsroom":
            for operation in filter(lambda step: isinstance(step, RunPython), migration.operations):
                operation.code(apps, None)
    assert set(Group.objects.values_list("name", flat=True)) == {"reporter", "editor", "chief editor", "moderator"}


def test_an_editor_publishes_and_does_not_moderate():
    user = egor()
    assert [right for right in EDITOR if not user.has_perm(right)] == []
    assert [right for right in MODERATOR if user.has_perm(right)] == []


def test_a_moderator_moderates_and_does_not_publish():
    user = masha()
    assert [right for right in MODERATOR if not user.has_perm(right)] == []
    assert [right for right in EDITOR if user.has_perm(right)] == []


def test_a_stranger_may_nothing():
    user = boris()
    assert [right for right in EDITOR + MODERATOR if user.has_perm(right)] == []
