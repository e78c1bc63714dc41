"""Sending a comment, with JavaScript and without: nothing is stored without number and token, nothing is lost."""

from html import unescape

import pytest

from comments.models import Comment
from tests.cast import make_article, make_comment
from tests.comments.steps import WORDS, address, ask_number, reader, send, value_of

pytestmark = pytest.mark.django_db
TEXT = WORDS["text"]


def keeps_words(response) -> bool:
    html = unescape(response.content.decode())
    return all(word in html for word in WORDS.values())


def test_with_javascript_it_takes_one_request():
    article = make_article()
    response = send(reader(), article)
    comment = Comment.objects.get()
    assert (response.status_code, response.url.startswith("/receipt/")) == (303, True)
    assert (comment.article, comment.name, comment.email) == (article, WORDS["name"], WORDS["email"])
    assert (comment.text, comment.state, comment.language) == (TEXT, "waiting", "en")


def test_without_javascript_the_number_is_a_second_step():
    article, client = make_article(), reader()
    step = client.post(address(article), WORDS)
    assert (step.status_code, keeps_words(step), Comment.objects.count()) == (200, True, 0)
    assert "field-wrong" not in step.content.decode()
    html = step.content.decode()
    names = ("captcha_0", "csrfmiddlewaretoken")
    hidden = {name: value_of(html, name) for name in names}
    response = client.post(address(article), WORDS | hidden | {"captcha_1": "PASSED"})
    assert (response.status_code, Comment.objects.get().text) == (303, TEXT)


def test_the_form_has_a_page_of_its_own():
    article, client = make_article(), reader()
    response = client.get(address(article))
    html = response.content.decode()
    assert response.status_code == 200
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Robots-Tag"] == "noindex"
    hidden = {name: value_of(html, name) for name in ("captcha_0", "csrfmiddlewaretoken")}
    assert client.post(address(article), WORDS | hidden | {"captcha_1": "PASSED"}).status_code == 303


def test_the_english_edition_has_it_too():
    article = make_article(edition="en")
    assert address(article).startswith("/en/")
    assert send(reader(), article).url.startswith("/en/receipt/")


def test_a_line_break_is_one_character():
    send(reader(), make_article(), text="one\r\ntwo\n")
    assert Comment.objects.get().text == "one\ntwo\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"captcha_1": "00000x"},
        {"captcha_0": "no-such-key", "captcha_1": "12345"},
        {"captcha_1": None},
        {"captcha_0": None, "captcha_1": None},
        {"captcha_0": None},
        {"csrfmiddlewaretoken": None},
        {"csrfmiddlewaretoken": "x" * 64},
        {"refresh": "1"},
    ],
)
def test_without_valid_token_and_number_nothing_is_stored_or_lost(changes):
    response = send(reader(), make_article(), **changes)
    assert (Comment.objects.count(), keeps_words(response)) == (0, True)
    assert 'name="captcha_1"' in response.content.decode()


def test_without_the_cookie_nothing_is_stored():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    client.cookies.clear()
    assert client.post(address(article), WORDS | number).status_code == 403
    assert Comment.objects.count() == 0


def test_an_old_token_costs_one_press_only():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    page = client.post(address(article), WORDS | number | {"csrfmiddlewaretoken": "old"}).content.decode()
    again = {name: value_of(page, name) for name in ("captcha_0", "captcha_1", "csrfmiddlewaretoken")}
    assert again["captcha_1"] == number["captcha_1"]
    assert client.post(address(article), WORDS | again).status_code == 303


def test_a_mistake_keeps_the_number_typed():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    page = client.post(address(article), WORDS | number | {"name": ""})
    assert page.status_code == 422
    assert value_of(page.content.decode(), "captcha_1") == number["captcha_1"]


def test_a_wrong_number_brings_another_picture():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    page = client.post(address(article), WORDS | number | {"captcha_1": "wrong"})
    assert page.status_code == 422
    assert value_of(page.content.decode(), "captcha_0") != number["captcha_0"]


def test_the_same_form_twice_is_one_comment_with_one_receipt():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    first, second = (client.post(address(article), WORDS | number) for _press in range(2))
    assert (first.url, Comment.objects.count()) == (second.url, 1)


def test_going_back_and_sending_again_under_a_new_number_is_one_comment_too():
    article, client = make_article(), reader()
    first, second = send(client, article), send(client, article)
    assert (first.url, Comment.objects.count()) == (second.url, 1)


@pytest.mark.parametrize("changes", [{"text": "Another word"}, {"email": "v@example.org"}])
def test_other_words_are_another_comment(changes):
    article = make_article()
    send(reader(), article)
    send(reader(), article, **changes)
    assert Comment.objects.count() == 2


def test_whoever_repeats_what_is_public_gets_no_receipt_of_another():
    article = make_article()
    make_comment(article, **WORDS, state="published")
    response = send(reader(), article)
    assert (response.status_code, keeps_words(response), Comment.objects.count()) == (409, True, 1)
    assert "/receipt/" not in response.content.decode()


def test_a_used_number_stores_no_other_words():
    article, client = make_article(), reader()
    number = ask_number(client, article)
    client.post(address(article), WORDS | number)
    response = client.post(address(article), WORDS | number | {"text": "Other words"})
    assert (response.status_code, Comment.objects.count()) == (422, 1)
    assert "Other words" in response.content.decode()


def test_the_answer_for_tests_is_taken_with_any_key():
    response = send(reader(), make_article(), captcha_0="any-key", captcha_1="PASSED")
    assert (response.status_code, Comment.objects.get().token) == (303, "any-key")


def test_the_answer_for_tests_is_a_wrong_number_otherwise(settings):
    settings.TESTING = False
    assert send(reader(), make_article(), captcha_1="PASSED").status_code == 422
    assert Comment.objects.count() == 0


def test_fields_that_are_not_in_the_form_are_not_believed():
    send(
        reader(),
        make_article(),
        state="published",
        by_editors="on",
        user="1",
        reason="x",
        language="ru",
        sent_at="2000-01-01",
        token="mine",
        address="1.2.3.4",
    )
    comment = Comment.objects.get()
    assert (comment.state, comment.by_editors, comment.user, comment.reason) == ("waiting", False, None, "")
    assert (comment.language, comment.address, comment.token) != ("ru", "1.2.3.4", "mine")
    assert comment.sent_at.year > 2000


def test_the_network_is_kept_and_not_the_address():
    article, client = make_article(), reader()
    client.post(address(article), WORDS | ask_number(client, article), REMOTE_ADDR="203.0.113.77")
    assert Comment.objects.get().address == "203.0.113.0"


def test_an_answer_names_the_comment_answered():
    article = make_article()
    parent = make_comment(article, state="published", text="The first word")
    html = reader().get(address(article) + f"?reply={parent.pk}").content.decode()
    assert "The first word" in html
    assert f'name="parent" value="{parent.pk}"' in html
    send(reader(), article, parent=parent.pk)
    assert Comment.objects.get(text=TEXT).parent == parent


@pytest.mark.parametrize("wrong", ["waiting", "other story", "no such", "99999999999999999999", "x", "9" * 5000])
def test_only_a_public_comment_of_the_story_can_be_answered(wrong):
    article, client = make_article(), reader()
    parents = {"waiting": make_comment(article).pk, "other story": make_comment(state="published").pk, "no such": 4711}
    parent = parents.get(wrong, wrong)
    before = Comment.objects.count()
    form = client.get(address(article), {"reply": parent})
    assert (form.status_code, f'name="parent" value="{parent}"' in form.content.decode()) == (200, False)
    page = send(client, article, parent=parent)
    assert (page.status_code, keeps_words(page), Comment.objects.count()) == (422, True, before)
    assert value_of(page.content.decode(), "captcha_1")
    assert f'name="parent" value="{parent}"' not in page.content.decode()


def test_a_stale_address_leads_to_the_form_and_takes_words():
    article, client = make_article(), reader()
    stale = address(article).replace(f"{article.pk}-", f"{article.pk}-old-")
    response = client.get(stale + "?reply=7")
    assert (response.status_code, response.url) == (301, address(article) + "?reply=7")
    assert client.post(stale, WORDS | ask_number(client, article)).status_code == 303
