"""The moderator's list in the admin."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from comments import moderation
from comments.models import Comment, Decision
from tests.cast import boris, chief, egor, make_article, make_comment, masha

pytestmark = pytest.mark.django_db
LIST = "/en/admin/comments/comment/"


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def decide(client, comment, verb):
    return client.post(f"{LIST}{comment.pk}/decide/{verb}/?back=state%3Dwaiting", follow=True)


def bulk(client, action, comments, state="waiting"):
    data = {"action": action, "_selected_action": [comment.pk for comment in comments], "index": 0}
    return client.post(f"{LIST}?state={state}", data, follow=True)


def states() -> list[str]:
    return list(Comment.objects.order_by("pk").values_list("state", flat=True))


def messages(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_it_opens_at_the_oldest_that_waits():
    now = timezone.now()
    newer = make_comment(sent_at=now - timedelta(hours=1))
    older = make_comment(sent_at=now - timedelta(hours=2))
    make_comment(state="published")
    response = signed_in(masha()).get(LIST)
    assert list(response.context["cl"].result_list) == [older, newer]
    tabs = [(tab["number"], tab["selected"]) for tab in response.context["cl"].tabs()]
    assert tabs == [(2, True), (1, False), (0, False), (0, False), (0, False), (0, False), (3, False)]


def test_a_row_shows_the_whole_text_escaped_and_what_it_answers():
    article = make_article()
    parent = make_comment(article, state="published", text="The first word")
    text = "<script>alert(1)</script>" + "long " * 500 + "END"
    make_comment(article, text=text, parent=parent, name="<b>Vera</b>")
    html = signed_in(masha()).get(LIST).content.decode()
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert(1)" not in html
    assert "END" in html
    assert "The first word" in html
    assert "&lt;b&gt;Vera" in html
    assert article.get_absolute_url() in html


@pytest.mark.parametrize("number", [2, 20])
def test_queries_do_not_grow_with_rows(number, django_assert_max_num_queries):
    for _comment in range(number):
        article = make_article()
        make_comment(article, parent=make_comment(article, state="published"))
    client = signed_in(masha())
    with django_assert_max_num_queries(10):
        assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("query", ["?language=en", "?article__edition=ru", "?q=story", "?state=all", "?state=nonsense"])
def test_filters_and_search_answer(query):
    make_comment()
    assert signed_in(masha()).get(LIST + query).status_code == 200


@pytest.mark.parametrize(("sought", "found"), [("москва", 1), ("МОСКВА (", 1), ("Тверь", 0), ("[", 0)])
def test_search_knows_that_case_does_not_matter(sought, found):
    make_comment(text="Москва (столица)")
    response = signed_in(masha()).get(LIST, {"q": sought})
    assert response.context["cl"].result_count == found


@pytest.mark.parametrize(("verb", "state"), [("approve", "published"), ("spam", "spam")])
def test_one_is_decided_from_its_row(verb, state):
    comment = make_comment()
    response = decide(signed_in(masha()), comment, verb)
    assert response.redirect_chain == [(f"{LIST}?state=waiting", 302)]
    assert (states(), len(messages(response))) == ([state], 1)


def test_declining_asks_the_reason():
    comment, client = make_comment(), signed_in(masha())
    page = decide(client, comment, "decline")
    assert "Why is it not published?" in page.content.decode()
    address = page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"]
    assert client.post(address, {"own": ""}).status_code == 200
    assert states() == ["waiting"]
    client.post(address, {"own": "Too loud"})
    comment.refresh_from_db()
    assert (comment.state, comment.reason) == ("declined", "Too loud")


def test_a_rule_is_a_reason():
    comment, client = make_comment(), signed_in(masha())
    client.post(f"{LIST}decline/?ids={comment.pk}", {"rule": "3"})
    comment.refresh_from_db()
    assert comment.reason == "It advertises."


def test_the_editors_answer():
    comment, client = make_comment(), signed_in(masha())
    page = decide(client, comment, "answer")
    address = page.request["PATH_INFO"]
    assert client.post(address, {"text": " "}).status_code == 200
    assert states() == ["waiting"]
    client.post(address, {"text": "Thank you"})
    assert states() == ["published", "published"]
    assert comment.replies.get().by_editors


def test_an_undone_decision_waits_again():
    comment = make_comment(state="spam")
    decide(signed_in(masha()), comment, "reopen")
    assert states() == ["waiting"]


@pytest.mark.parametrize(
    ("action", "was", "state"),
    [("approve", "waiting", "published"), ("spam", "waiting", "spam"), ("reopen", "published", "waiting")],
)
def test_many_are_decided_at_once(action, was, state):
    comments = [make_comment(state=was) for _comment in range(3)]
    response = bulk(signed_in(masha()), action, comments[:2], was)
    assert states() == [state, state, was]
    assert messages(response)[0].startswith("2 comments")
    assert Decision.objects.count() == 2


def test_many_are_declined_with_one_reason():
    comments = [make_comment(), make_comment()]
    client = signed_in(masha())
    page = bulk(client, "decline", comments)
    client.post(page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {"own": "Too loud"})
    assert set(Comment.objects.values_list("state", "reason")) == {("declined", "Too loud")}


def test_what_a_colleague_decided_is_left_alone_and_told():
    moderator = masha()
    comments = [make_comment(), make_comment()]
    moderation.spam(comments[0], by=moderator)
    response = bulk(signed_in(moderator), "approve", comments)
    assert states() == ["spam", "published"]
    assert [text.split()[0] for text in messages(response)] == ["1", "1"]


def test_the_chief_may_too():
    comment = make_comment()
    decide(signed_in(chief()), comment, "approve")
    assert states() == ["published"]


def test_an_editor_only_looks():
    comment, client = make_comment(), signed_in(egor())
    html = client.get(LIST).content.decode()
    assert comment.text in html
    assert "decide/" not in html
    assert 'value="approve"' not in html
    assert client.get(f"{LIST}{comment.pk}/change/").status_code == 200
    assert decide(client, comment, "approve").status_code == 403
    assert client.post(f"{LIST}{comment.pk}/answer/", {"text": "x"}).status_code == 403
    assert client.get(f"{LIST}decline/?ids={comment.pk}").status_code == 403
    assert client.post(f"{LIST}decline/?ids={comment.pk}", {"own": "x"}).status_code == 403
    bulk(client, "approve", [comment])
    assert states() == ["waiting"]


def test_a_stranger_does_not_even_look():
    client = signed_in(boris())
    assert client.get(LIST).status_code == 302
    comment = make_comment()
    client.post(f"{LIST}{comment.pk}/decide/approve/")
    assert states() == ["waiting"]


def test_a_look_decides_nothing():
    comment = make_comment()
    assert signed_in(masha()).get(f"{LIST}{comment.pk}/decide/approve/").status_code == 405


@pytest.mark.parametrize("verb", ["withdraw", "receive", "nonsense"])
def test_only_the_moderators_verbs_have_an_address(verb):
    assert decide(signed_in(chief()), make_comment(), verb).status_code == 404


def test_words_are_not_edited_added_or_deleted_here():
    comment, client = make_comment(text="As sent"), signed_in(chief())
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.get(f"{LIST}{comment.pk}/delete/").status_code == 403
    assert client.post(f"{LIST}{comment.pk}/change/", {"text": "Changed", "state": "published"}).status_code == 403
    comment.refresh_from_db()
    assert (comment.text, comment.state) == ("As sent", "waiting")


def test_its_page_has_the_log_and_the_fitting_buttons():
    comment, moderator = make_comment(), masha()
    moderation.decline(comment, by=moderator, reason="Too loud")
    html = signed_in(moderator).get(f"{LIST}{comment.pk}/change/").content.decode()
    assert "Too loud" in html
    assert "decide/reopen/" in html
    assert "decide/approve/" not in html


@pytest.mark.parametrize("back", ["//evil.example/", "state=waiting&x=//evil.example", "\x00"])
def test_the_way_back_is_always_the_list(back):
    comment = make_comment()
    response = signed_in(masha()).post(
        reverse("admin:comments_comment_decide", args=[comment.pk, "approve"]) + "?back=" + back.replace("&", "%26")
    )
    assert response.status_code in (302, 400)
    if response.status_code == 302:
        assert "/admin/comments/comment/" in response.url.split("?")[0]
