"""What a comment's writer may do on the receipt. Every action is a POST with a token; no text is lost."""

import json

import pytest
from django.utils.translation import override

from comments import moderation, receipts, writing
from comments.models import Comment
from tests.cast import make_article, make_comment, masha
from tests.comments.steps import reader, value_of

pytestmark = pytest.mark.django_db
SURE = {"erase": "1", "sure": "1"}


def receipt_url(comment) -> str:
    with override("en"):
        return receipts.receipt_url(comment)


def act(comment, token: bool = True, **data):
    """By a browser whose tokens are checked, from the page as it is now."""
    client, address = reader(), receipt_url(comment)
    html = client.get(address).content.decode()
    sent = {"csrfmiddlewaretoken": value_of(html, "csrfmiddlewaretoken")} if token else {}
    return client.post(address, sent | data)


def correct(comment, text: str, **data):
    return act(comment, **{"correct": "1", "text": text, "seen": comment.version} | data)


def page(comment) -> str:
    return reader().get(receipt_url(comment)).content.decode()


@pytest.mark.parametrize(
    "data", [{"withdraw": "1"}, SURE, {"tell": "1", "by_mail": "1"}, {"correct": "1", "text": "New"}]
)
def test_each_needs_a_token(data):
    comment = make_comment(text="As sent")
    assert act(comment, token=False, **data).status_code == 403
    comment.refresh_from_db()
    assert (comment.state, comment.text, comment.tell_by_mail) == ("waiting", "As sent", False)


@pytest.mark.parametrize("state", ["waiting", "published"])
def test_its_writer_takes_it_back(state):
    comment = make_comment(state=state)
    response = act(comment, withdraw="1")
    assert (response.status_code, response.url) == (303, receipt_url(comment))
    comment.refresh_from_db()
    assert comment.state == "withdrawn"


@pytest.mark.parametrize("state", ["declined", "spam", "answered", "withdrawn"])
def test_what_is_not_there_cannot_be_taken_back(state):
    comment = make_comment(state=state)
    assert "receipt-withdraw" not in page(comment)
    assert act(comment, withdraw="1").status_code == 409


@pytest.mark.parametrize("state", ["waiting", "published", "declined"])
def test_a_correction_waits_to_be_read_and_the_former_text_stays_in_the_log(state):
    comment = make_comment(state=state, text="As sent", language="en")
    Comment.objects.filter(pk=comment.pk).update(read_by=masha(), read_at=comment.sent_at)
    response = correct(comment, "Исправленный текст\r\nв две строки")
    assert (response.status_code, response.url) == (303, receipt_url(comment))
    comment.refresh_from_db()
    assert (comment.state, comment.text, comment.language) == ("waiting", "Исправленный текст\nв две строки", "ru")
    assert (comment.read_at, comment.read_by, comment.reason) == (None, None, "")
    line = comment.decisions.get()
    assert (line.verb, line.by, line.was, line.now, line.former_text) == ("correct", None, state, "waiting", "As sent")


def test_a_corrected_comment_leaves_the_page(django_capture_on_commit_callbacks):
    article = make_article()
    comment = make_comment(article, state="published", text="Public words")
    assert "Public words" in reader().get(article.get_absolute_url()).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        correct(comment, "Unread words")
    html = reader().get(article.get_absolute_url()).content.decode()
    assert "Public words" not in html and "Unread words" not in html


def test_the_guards_look_at_a_correction():
    comment = make_comment()
    correct(comment, "See www.one.example and www.two.example")
    comment.refresh_from_db()
    assert ["links", "2"] in comment.held_for


@pytest.mark.parametrize(("text", "status"), [(" ", 422), ("x" * 3001, 422), ("\u200b", 422)])
def test_a_text_that_cannot_be_taken_is_given_back(text, status):
    comment = make_comment(text="As sent")
    response = correct(comment, text)
    assert (response.status_code, text in response.content.decode()) == (status, True)
    comment.refresh_from_db()
    assert comment.text == "As sent"


def test_a_correction_of_what_was_decided_meanwhile_is_kept_to_look_at():
    comment = make_comment(text="As sent")
    moderation.approve(Comment.objects.get(pk=comment.pk), by=masha())
    response = correct(comment, "My correction")
    assert response.status_code == 409
    assert "changed meanwhile" in response.content.decode()
    assert "My correction" in response.content.decode()
    comment.refresh_from_db()
    assert (comment.state, comment.text) == ("published", "As sent")


def test_a_correction_of_spam_is_kept_and_refused():
    comment = make_comment(state="spam")
    response = correct(comment, "My correction")
    assert (response.status_code, "My correction" in response.content.decode()) == (409, True)


def test_corrections_are_limited_and_the_text_stays(settings):
    settings.TESTING = False
    comment = make_comment()
    for number in range(5):
        assert correct(comment, f"Version {number}").status_code == 303
        comment.refresh_from_db()
    response = correct(comment, "One too many")
    assert (response.status_code, "One too many" in response.content.decode()) == (429, True)
    assert int(response.headers["Retry-After"]) > 0


def test_erasing_asks_twice_and_leaves_nothing_of_the_writer():
    comment = make_comment(text="As sent", address="203.0.113.0", name="Vera P.")
    moderation.edit(comment, by=masha(), text="As edited")
    assert act(comment, erase="1").status_code == 422
    comment.refresh_from_db()
    assert comment.text == "As edited"
    assert act(comment, **SURE).status_code == 303
    row = Comment.objects.filter(pk=comment.pk).values().get()
    lines = list(comment.decisions.values())
    for words in ("As sent", "As edited", "Vera", "vera@", "203.0.113.0"):
        assert words not in json.dumps([row, lines], default=str)
    assert (row["state"], row["erased_at"] is not None) == ("withdrawn", True)
    assert [line["verb"] for line in lines] == ["erase", "edit"]
    assert "Your comment is erased" in page(comment)


@pytest.mark.parametrize("state", ["waiting", "published", "declined", "spam", "answered", "withdrawn"])
def test_it_can_be_erased_whatever_became_of_it(state):
    comment = make_comment(state=state)
    assert act(comment, **SURE).status_code == 303
    comment.refresh_from_db()
    assert (comment.state, comment.text, comment.name, comment.email) == ("withdrawn", "", "", "")


def test_mail_is_asked_for_and_declined():
    comment = make_comment()
    for data, wanted in (({"tell": "1", "by_mail": "1"}, True), ({"tell": "1"}, False)):
        assert act(comment, **data).status_code == 303
        comment.refresh_from_db()
        assert comment.tell_by_mail is wanted


def test_a_copy_for_a_program_and_one_for_a_person():
    comment = make_comment(text='Mine <b>& "mine"', address="203.0.113.0")
    moderation.decline(comment, by=masha(), reason="Off topic")
    response = reader().get(receipt_url(comment) + "?copy=json")
    kept = json.loads(response.content)
    assert (kept["text"], kept["email"], kept["state"], kept["reason"]) == (
        'Mine <b>& "mine"',
        "vera@example.org",
        "declined",
        "Off topic",
    )
    assert response.headers["Content-Disposition"] == f'attachment; filename="comment-{comment.pk}.json"'
    text = reader().get(receipt_url(comment) + "?copy=txt")
    assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert 'Mine <b>& "mine"' in text.content.decode()
    assert "masha" not in text.content.decode() + response.content.decode()
    assert "no-store" in text.headers["Cache-Control"]
    assert reader().get(receipt_url(comment) + "?copy=exe").status_code == 404


def test_states_in_words():
    comment, moderator = make_comment(text="As sent"), masha()
    assert "Your comment has been sent" in page(comment)
    from comments.moves import mark_read

    mark_read([comment.pk], by=moderator)
    assert "The editors have read your comment" in page(comment)
    comment.refresh_from_db()
    moderation.edit(comment, by=moderator, text="As edited")
    assert "As sent" in page(comment) and "As edited" in page(comment)
    moderation.privately(comment, by=moderator, text="Only <you> know")
    assert "Only &lt;you&gt; know" in page(comment)
    moderation.reopen(comment, by=moderator)
    moderation.answer(comment, by=moderator, text="For everybody")
    assert "For everybody" in page(comment)
    writing.withdraw(comment)
    assert "You have withdrawn your comment" in page(comment)


def test_a_private_answer_is_nowhere_public():
    article = make_article()
    moderation.privately(make_comment(article), by=masha(), text="Only you know")
    assert "Only you know" not in reader().get(article.get_absolute_url()).content.decode()
