"""The form of a new account sent twice: one account, and whichever answer the browser kept leads into it."""

from functools import partial

import pytest
from django.core import mail
from django.test import Client

from portal.models import User
from tests.accounts.letters import last_letter
from tests.accounts.steps import confirmed, is_in, signed_up, vera
from tests.together import at_once


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_once_make_one_account():
    at_once(*[partial(signed_up, Client()) for _press in range(2)])
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_the_last_code_opens_though_the_first_answer_never_came():
    browser = Client()
    signed_up(Client())
    signed_up(browser, name="Вера Чита")
    assert confirmed(browser).status_code == 302
    assert is_in(browser)
    assert User.objects.get().get_full_name() == "Вера Чита"


@pytest.mark.django_db
def test_another_password_opens_nothing(client):
    signed_up(client)
    stranger = Client()
    signed_up(stranger, password1="another-mill-by-the-river")
    assert len(mail.outbox) == 2 and "    " not in last_letter()
    assert "Вера" in User.objects.get().get_full_name()


@pytest.mark.django_db
def test_nor_does_the_right_one_of_an_account_in_use(client):
    vera(client)
    again = Client()
    signed_up(again, name="Somebody")
    assert "    " not in last_letter()
    assert User.objects.get().get_full_name() == "Вера Читалова"
