"""The small guards: throw-away mailboxes, the field nobody sees, the age of the form."""

from datetime import timedelta

import pytest
import time_machine

from comments.guards import Submission, age, held_for, reasons
from comments.models import Comment
from tests.cast import make_article
from tests.comments.steps import WORDS, address, ask_number, reader, send

pytestmark = pytest.mark.django_db


def held() -> list:
    return Comment.objects.get().held_for


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("v@mailinator.com", "mailinator.com"),
        ("v@MAILINATOR.COM", "mailinator.com"),
        ("v@inbox.mailinator.com", "inbox.mailinator.com"),
        ("v@yandex.ru", None),
        ("v@mail.ru", None),
        ("v@gmail.com", None),
    ],
)
def test_mailboxes_for_ten_minutes(email, domain):
    pairs = held_for(Submission(make_article(), "Vera", email, "A good story"))
    assert pairs == ([["mailbox", domain]] if domain else [])


def test_the_field_that_nobody_sees():
    article = make_article()
    html = reader().get(article.get_absolute_url()).content.decode()
    assert 'name="website"' in html
    assert "style=" not in html
    response = send(reader(), article, website="https://pills.example")
    assert (response.status_code, held()) == (303, [["trap", "https://pills.example"]])
    assert reasons(Comment.objects.get()) == ["Заполнено поле, которого люди не видят: https://pills.example."]


def test_a_form_sent_at_once(settings):
    settings.TESTING = False
    send(reader(), make_article())
    assert held() == [["age", "0"]]
    assert reasons(Comment.objects.get()) == ["Отправлен через 0 секунд после того, как открыли форму."]


@pytest.mark.parametrize(("seconds", "found"), [(2, [["age", "2"]]), (4, []), (19 * 60, [])])
def test_a_form_sent_after(settings, seconds, found):
    settings.TESTING = False
    article, client = make_article(), reader()
    with time_machine.travel(article.published_at, tick=False) as clock:
        number = ask_number(client, article)
        clock.shift(seconds)
        client.post(address(article), WORDS | number)
    assert held() == found


@pytest.mark.parametrize("forged", ["", "x", "1.1764000000", "another story", "yesterday"])
def test_an_age_that_we_did_not_sign(settings, forged):
    settings.TESTING = False
    article, client = make_article(), reader()
    if forged == "another story":
        forged = age.stamp(make_article())
    if forged == "yesterday":
        with time_machine.travel(article.published_at - timedelta(days=1, minutes=1)):
            forged = age.stamp(article)
    send(client, article, opened=forged)
    assert held() == [["age", "?"]]
    assert reasons(Comment.objects.get()) == ["Неизвестно, когда открыли форму."]


def test_the_moment_stays_through_mistakes():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    page = client.post(address(article), WORDS | number | {"captcha_1": "1"}).content.decode()
    assert f'name="opened" value="{number["opened"]}"' in page
