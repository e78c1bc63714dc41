import pytest
from django.contrib.auth.models import Group

from tests.cast import boris, egor, masha

pytestmark = pytest.mark.django_db

EDITOR = [
    "articles.add_article",
    "articles.publish_article",
    "donations.change_donationlink",
    "portal.change_page",
]
MODERATOR = ["comments.moderate_comment", "comments.change_comment"]


def test_a_migration_makes_the_groups():
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
