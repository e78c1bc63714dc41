"""Mail about answers: nothing before the mailbox has confirmed, one letter an answer, an end with one click."""

import re

import pytest
from django.core import mail

from comments import answers, moderation, writing
from comments.models import AnswerMail, Comment, Subscription
from tests.cast import make_article, make_comment, masha
from tests.comments.steps import WORDS, reader, send

pytestmark = pytest.mark.django_db(transaction=True)


def asked(article=None) -> Subscription:
    article = article or make_article()
    send(reader(), article, answers_by_mail="on")
    return Subscription.objects.get()


def place(letter) -> str:
    return re.search(r"http://testserver(/(?:en/)?answers/\S+)", letter.body)[1]


def confirmed(**fields) -> Subscription:
    comment = make_comment(make_article(), state="published", **fields)
    subscription = Subscription.objects.create(comment=comment)
    answers.confirm(subscription)
    return subscription


def answer(subscription, **fields):
    comment = subscription.comment
    words = {"name": "Rita", "email": "rita@example.org", "text": "I agree", "parent": comment} | fields
    reply = make_comment(comment.article, **words)
    moderation.approve(reply, by=masha())
    return reply


def test_the_tick_brings_a_question():
    subscription = asked()
    (letter,) = mail.outbox
    assert (letter.to, subscription.is_active) == ([WORDS["email"]], False)
    assert letter.subject.startswith("Confirm: answers to your comment by e-mail")
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.extra_headers["List-Unsubscribe"] == f"<http://testserver{place(letter)}>"


def test_no_tick_no_letter():
    send(reader(), make_article())
    assert (Subscription.objects.count(), mail.outbox) == (0, [])


def test_a_look_confirms_nothing_a_press_does():
    subscription = asked()
    address = place(mail.outbox[0])
    assert "?" in reader().get(address).content.decode()
    subscription.refresh_from_db()
    assert not subscription.is_active
    assert reader().post(address, {"confirm": "1"}).status_code == 200
    subscription.refresh_from_db()
    assert subscription.is_active


def test_an_answer_brings_one_letter():
    subscription = confirmed(language="ru")
    reply = answer(subscription)
    (letter,) = mail.outbox
    assert letter.subject.startswith("Rita: ответ на ваш комментарий")
    assert "I agree" in letter.body
    assert f"http://testserver{reply.get_absolute_url()}" in letter.body
    assert AnswerMail.objects.count() == 1
    answers.announce(Comment.objects.get(pk=reply.pk))
    assert len(mail.outbox) == 1


def test_so_does_one_of_the_editors():
    subscription = confirmed()
    moderation.answer(subscription.comment, by=masha(), text="Thank you")
    assert ["Thank you" in letter.body for letter in mail.outbox] == [True]


def test_none_while_it_is_not_confirmed_or_after_its_end():
    waiting = Subscription.objects.create(comment=make_comment(state="published"))
    answer(waiting)
    assert mail.outbox == []
    stopped = Subscription.objects.create(comment=make_comment(state="published"))
    answers.confirm(stopped)
    answers.stop(stopped)
    reply = make_comment(stopped.comment.article, parent=stopped.comment, state="published")
    answers.announce(reply)
    assert mail.outbox == []


@pytest.mark.parametrize("state", ["waiting", "declined", "spam"])
def test_none_about_what_is_not_public(state):
    subscription = confirmed()
    fields = {"email": "rita@example.org", "parent": subscription.comment, "state": state}
    reply = make_comment(subscription.comment.article, **fields)
    answers.announce(reply)
    answers.send_answer.func(subscription.pk, reply.pk)
    assert mail.outbox == []


def test_none_about_ones_own_words_or_when_erased():
    subscription = confirmed()
    answer(subscription, email="VERA@example.org")
    assert mail.outbox == []
    writing.erase(Comment.objects.get(pk=subscription.comment_id))
    assert Subscription.objects.count() == 0


def test_one_click_ends_it():
    subscription = confirmed()
    address = answers.address_of(subscription).removeprefix("http://testserver")
    response = reader().post(address, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    subscription.refresh_from_db()
    assert (response.status_code, subscription.is_active) == (200, False)


def test_an_address_that_we_did_not_sign_is_none():
    subscription = asked()
    assert reader().post(f"/answers/{subscription.pk}:x/", {"confirm": "1"}).status_code == 404


def test_nobodys_mailbox_is_filled(settings):
    settings.TESTING = False
    for _turn in range(5):
        answers.ask(make_comment())
    assert len(mail.outbox) == 3


def test_a_mail_server_that_is_down_is_asked_again(monkeypatch):
    subscription, tries = confirmed(), []
    words = {"parent": subscription.comment, "state": "published", "email": "rita@example.org"}
    reply = make_comment(subscription.comment.article, **words)

    def fails(letter):
        tries.append(letter)
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fails)
    with pytest.raises(ConnectionRefusedError):
        answers.send_answer.func(subscription.pk, reply.pk)
    assert (len(tries), AnswerMail.objects.count()) == (4, 0)


def test_a_name_cannot_write_headers():
    subscription = confirmed()
    words = {"parent": subscription.comment, "state": "published", "email": "rita@example.org"}
    reply = make_comment(subscription.comment.article, name="R\nBcc: x@example.org", **words)
    answers.send_answer.func(subscription.pk, reply.pk)
    message = mail.outbox[0].message()
    assert message["Bcc"] is None
    assert "\n" not in message["Subject"].replace("\n ", " ")
