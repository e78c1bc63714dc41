import pytest

from portal.models import User
from portal.newsroom import people
from portal.newsroom.serving.announcing import lines

pytestmark = pytest.mark.django_db


@pytest.fixture
def own_data_dir(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    return tmp_path


def test_the_password_is_kept_for_its_owner_only(own_data_dir):
    first = people.first_password()
    assert people.first_password() == first
    assert len(first) >= 12
    assert (own_data_dir / "demo_password").stat().st_mode & 0o777 == 0o600


def test_everybody_is_introduced(own_data_dir, settings):
    people.hire(*people.PEOPLE)
    password = people.first_password()
    expected = [f"editor: egor {password}", f"moderator: masha {password}", f"chief: chief {password}"]
    assert lines() == [f"address: {settings.SITE_URL}/", *expected]


def test_only_the_chief_is_a_superuser(own_data_dir):
    people.hire(*people.PEOPLE)
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["chief"]
    assert {user.username: [group.name for group in user.groups.all()] for user in User.objects.all()} == {
        "egor": ["editor"],
        "masha": ["moderator"],
        "chief": [],
    }


def test_a_password_of_their_own_is_not_told(own_data_dir):
    people.hire("editor")
    egor = User.objects.get()
    egor.set_password("what nobody knows")
    egor.save()
    people.hire("editor")
    assert people.introduced() == ["editor: egor (has chosen a password of their own)"]


def test_demo_password_holds_whatever_was_before(own_data_dir, settings):
    people.hire("editor")
    settings.DEMO_PASSWORD = "asked-for"
    assert people.introduced() == ["editor: egor asked-for"]
    assert User.objects.get().check_password("asked-for")


def test_in_production_nobody_is_introduced(own_data_dir, settings):
    people.hire("chief")
    settings.PRODUCTION = True
    assert lines() == [f"address: {settings.SITE_URL}/"]


def test_colleagues_are_called_by_their_names():
    people.hire("editor")
    assert str(User.objects.get(username="egor")) == "Егор Соколов"
    assert str(User(username="rita")) == "rita"
