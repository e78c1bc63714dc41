"""Many at the same moment: nothing is stored twice, and no limit is passed because they came together."""

from functools import partial

import pytest

from articles.models import Revision
from comments.models import Comment, MistakeReport, Report
from tests.cast import boris, make_article, make_comment
from tests.comments.steps import WORDS, address, ask_number, reader
from tests.together import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 3


def signed_in(user):
    """The same reader in a second window."""
    client = reader()
    client.force_login(user)
    return client


def presses(form: str, words: dict, clients) -> list[int]:
    """The status that each gets who sends the form with a token of their own at the same moment."""
    tokens = [client.get(form).context["csrf_token"] for client in clients]
    sent = [words | {"csrfmiddlewaretoken": str(token)} for token in tokens]
    answers = at_once(*[partial(client.post, form, data) for client, data in zip(clients, sent, strict=True)])
    return [answer.status_code for answer in answers]


@pytest.mark.parametrize(("kind", "words"), [(Report, {"reason": "insult"}), (MistakeReport, {"text": "Not 1915"})])
def test_a_reader_presses_twice(kind, words):
    user = boris()
    for turn in range(ROUNDS):
        comment = make_comment(state="published")
        story = comment.article.get_absolute_url()
        form = f"{story}comment/{comment.pk}/report/" if kind is Report else f"{story}mistake/"
        assert presses(form, words, [signed_in(user), signed_in(user)]) == [303, 303]
        assert kind.objects.count() == turn + 1


def test_two_comments_on_an_old_story_make_one_first_version():
    for turn in range(ROUNDS):
        article = make_article()
        clients = [reader(), reader()]
        sent = [WORDS | ask_number(client, article) | {"text": f"Word of {client}"} for client in clients]
        pairs = zip(clients, sent, strict=True)
        at_once(*[partial(client.post, address(article), data) for client, data in pairs])
        assert (Comment.objects.count(), Revision.objects.count()) == (2 * turn + 2, turn + 1)


@pytest.fixture
def limits_hold(settings):
    settings.TESTING = False


def flood(number: int, **words) -> list[int]:
    """The answers to so many forms with as many numbers, sent at once from one network."""
    article, clients = make_article(), [reader() for _form in range(number)]
    sent = [WORDS | ask_number(client, article) | {"text": f"Word {client}"} | words for client in clients]
    pairs = zip(clients, sent, strict=True)
    answers = at_once(*[partial(client.post, address(article), data) for client, data in pairs])
    return sorted(answer.status_code for answer in answers)


def test_twenty_guesses_at_once_are_five(limits_hold):
    assert flood(20, captcha_1="1") == [422] * 5 + [429] * 15


def test_so_are_those_that_come_by_reports(limits_hold):
    comment = make_comment(state="published")
    form, clients = f"{comment.get_absolute_url()}report/", [reader() for _form in range(8)]
    words = {"reason": "insult", "captcha_1": "1"}
    sent = [words | {"csrfmiddlewaretoken": str(client.get(form).context["csrf_token"])} for client in clients]
    pairs = zip(clients, sent, strict=True)
    statuses = [answer.status_code for answer in at_once(*[partial(one.post, form, data) for one, data in pairs])]
    assert sorted(statuses) == [422] * 5 + [429] * 3


def test_ten_comments_at_once_are_one(limits_hold):
    assert flood(10) == [303] + [429] * 9
    assert Comment.objects.count() == 1


def test_a_double_click_is_no_flood(limits_hold):
    article, client = make_article(), reader()
    sent = WORDS | ask_number(client, article)
    second = reader()
    second.cookies = client.cookies
    answers = at_once(*[partial(one.post, address(article), sent) for one in (client, second)])
    assert [answer.status_code for answer in answers] == [303, 303]
    assert len({answer.url for answer in answers}) == Comment.objects.count() == 1
