"""A colleague lost the telephone: who may take the second step off, whose, and who is told."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.admin.models import LogEntry
from django.core import mail
from django.urls import reverse

from portal.accounts.unlocking import may_unlock
from tests.cast import boris, chief, egor, masha, olga

pytestmark = pytest.mark.django_db


def locked(user):
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    return user


def page_of(user, name: str = "unlock") -> str:
    return reverse(f"admin:portal_user_{name}", args=[user.pk])


@pytest.mark.parametrize("helper", [olga, chief])
@pytest.mark.django_db(transaction=True)  # the letter leaves after the commit
def test_a_chief_takes_it_off(client, helper):
    user = locked(egor())
    client.force_login(helper())
    assert page_of(user) in client.get(page_of(user, "change")).content.decode()
    assert "egor@example.org" in client.get(page_of(user)).content.decode()
    assert Authenticator.objects.count() == 1  # a look takes nothing off
    assert client.post(page_of(user)).url == page_of(user, "change")
    assert not Authenticator.objects.exists()
    [letter] = mail.outbox
    assert letter.to == ["egor@example.org"]
    assert "второй шаг" in letter.subject
    assert letter.body.startswith(f"{helper.__name__}: ")
    assert "http://testserver/account/2fa/" in letter.body
    assert LogEntry.objects.get().user.username == helper.__name__
    assert "второй шаг" in client.get(page_of(user, "history")).content.decode()
    assert page_of(user) not in client.get(page_of(user, "change")).content.decode()  # nothing is left to take off


@pytest.mark.parametrize("stranger", [egor, masha, boris])
def test_others_may_not(client, stranger):
    user = locked(olga())
    client.force_login(stranger())
    for method in (client.get, client.post):
        assert method(page_of(user)).status_code in (302, 403)  # a reader is led to the door
    assert client.get(page_of(user, "change")).status_code in (302, 403)
    assert Authenticator.objects.count() == 1


def test_a_chief_editor_reaches_neither_the_superuser_nor_readers_nor_herself(client):
    user, above, reader = locked(olga()), locked(chief()), locked(boris())
    client.force_login(user)
    assert [client.post(page_of(one)).status_code for one in (above, reader, user)] == [403, 404, 403]
    assert (Authenticator.objects.count(), mail.outbox) == (3, [])
    assert [may_unlock(above, one) for one in (user, reader, above)] == [True, True, False]


def test_a_chief_editor_looks_at_colleagues_and_changes_nothing(client):
    user, reader = egor(), boris()
    client.force_login(olga())
    page = client.get(reverse("admin:portal_user_changelist")).content.decode()
    assert "egor" in page
    assert "boris" not in page
    assert client.get(page_of(reader, "change")).status_code == 302  # as one that is not there
    assert "field-password" not in client.get(page_of(user, "change")).content.decode()
    assert client.post(page_of(user, "change"), {"is_superuser": "on"}).status_code == 403
    assert client.get(reverse("admin:auth_user_password_change", args=[user.pk])).status_code == 403
