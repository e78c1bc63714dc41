"""Decisions from a card: one press each, with and without JavaScript."""

import pytest
from django.urls import reverse
from django.utils import timezone

from comments import moderation
from comments.models import Block, Comment, Decision, DeclineReason
from comments.reasons import furnish_reasons
from tests.cast import boris, chief, egor, make_comment, masha
from tests.comments.desk.steps import LIST, bulk, decide, decide_by_script, messages, signed_in, states

pytestmark = pytest.mark.django_db
VERBS = ["approve", "decline", "spam", "edit", "answer", "privately", "block", "reopen"]
DECIDED = [
    ("approve", {}, "published"),
    ("spam", {}, "spam"),
    ("decline", {"own": "Too loud"}, "declined"),
    ("privately", {"text": "Thank you"}, "answered"),
    ("block", {"kind": "email", "days": "7"}, "spam"),
]


@pytest.fixture(autouse=True)
def reasons(db):
    furnish_reasons()


@pytest.mark.parametrize(("verb", "data", "state"), DECIDED)
def test_one_is_decided_from_its_card(verb, data, state):
    comment, following = make_comment(), make_comment()
    client = signed_in(masha())
    back = f"state%3Dwaiting&next={following.pk}"
    response = decide(client, comment, verb, back, **data)
    assert response.redirect_chain == [(f"{LIST}?state=waiting#card-{following.pk}", 302)]
    assert (states(), len(messages(response))) == ([state, "waiting"], 1)


@pytest.mark.parametrize(("verb", "data", "state"), DECIDED)
def test_a_script_is_told_what_was_done_and_how_to_undo_it(verb, data, state):
    comment = make_comment()
    told = decide_by_script(signed_in(masha()), comment, verb, **data).json()
    assert states()[0] == state
    assert told["undo"] == reverse("admin:comments_comment_undo", args=[Decision.objects.get().pk])
    assert (told["card"], bool(told["said"])) == (None, True)


def test_declining_without_a_reason_asks_for_one():
    comment, client = make_comment(), signed_in(masha())
    page = decide(client, comment, "decline", own=" ")
    assert page.status_code == 422
    assert "Choose a reason or write one." in page.content.decode()
    assert decide_by_script(client, comment, "decline").json() == {"refused": "Choose a reason or write one."}
    assert states() == ["waiting"]


@pytest.mark.parametrize(("language", "told"), [("ru", "Это реклама. Извините."), ("en", "It advertises. Извините.")])
def test_the_writer_gets_the_reason_in_their_language_with_the_moderators_words(language, told):
    comment = make_comment(language=language)
    rule = DeclineReason.objects.get(text_en="It advertises.")
    decide(signed_in(masha()), comment, "decline", rule=rule.pk, own="Извините.")
    comment.refresh_from_db()
    assert (comment.state, comment.reason) == ("declined", told)


def test_a_reason_out_of_use_is_not_taken():
    comment, rule = make_comment(), DeclineReason.objects.first()
    DeclineReason.objects.filter(pk=rule.pk).update(in_use=False)
    assert decide(signed_in(masha()), comment, "decline", rule=rule.pk).status_code == 422
    assert states() == ["waiting"]


@pytest.mark.parametrize("verb", ["answer", "privately", "edit"])
def test_words_that_cannot_be_taken_are_given_back(verb):
    comment, client = make_comment(), signed_in(masha())
    page = decide(client, comment, verb, text="x" * 3001)
    assert (page.status_code, "x" * 3001 in page.content.decode()) == (422, True)
    assert states() == ["waiting"]


def test_the_editors_answer_stands_under_it():
    comment = make_comment()
    decide(signed_in(masha()), comment, "answer", text="Thank you")
    assert states() == ["published", "published"]
    assert comment.replies.get().by_editors


def test_an_edit_leaves_a_trace_and_the_comment_where_it_is():
    comment = make_comment(text="Teh mill")
    told = decide_by_script(signed_in(masha()), comment, "edit", text="The mill").json()
    comment.refresh_from_db()
    assert (comment.text, comment.state, comment.decisions.get().former_text) == ("The mill", "waiting", "Teh mill")
    assert "The mill" in told["card"]


@pytest.mark.parametrize(
    ("kind", "value"), [("email", "vera@example.org"), ("domain", "example.org"), ("network", "203.0.113.0")]
)
def test_a_block_names_what_the_comment_came_with(kind, value):
    comment, moderator = make_comment(email="Vera@Example.org", address="203.0.113.0"), masha()
    decide(signed_in(moderator), comment, "block", kind=kind, days="", why="Ads")
    block = Block.objects.get()
    assert (block.kind, block.value, block.reason, block.by, block.until) == (kind, value, "Ads", moderator, None)


def test_a_network_that_is_not_known_is_not_blocked():
    assert decide(signed_in(masha()), make_comment(), "block", kind="network").status_code == 422
    assert not Block.objects.exists()


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb != "reopen"])
def test_what_a_colleague_decided_stays_and_the_second_hears_of_it(verb):
    comment, first = make_comment(), masha()
    moderation.spam(comment, by=first)
    words = {"own": "x", "text": "y", "kind": "email"}
    response = decide_by_script(signed_in(chief()), comment, verb, seen="0", **words)
    assert response.status_code == 409
    assert "masha" in response.json()["refused"]
    assert (states(), Block.objects.count()) == (["spam"], 0)


def test_words_for_a_comment_decided_meanwhile_are_given_back():
    comment = make_comment()
    moderation.spam(comment, by=masha())
    page = decide(signed_in(chief()), comment, "answer", text="Such a good answer")
    assert (page.status_code, "Such a good answer" in page.content.decode()) == (409, True)


def test_a_text_that_its_writer_changed_after_the_card_was_shown_is_not_approved():
    from comments.writing import correct

    comment, client = make_comment(), signed_in(masha())
    correct(Comment.objects.get(pk=comment.pk), "Something else altogether")
    response = decide_by_script(client, comment, "approve", seen="0")
    assert response.status_code == 409
    assert "The writer has changed the text" in response.json()["refused"]
    assert states() == ["waiting"]


def test_a_decision_counts_as_reading():
    comment, moderator = make_comment(), masha()
    decide(signed_in(moderator), comment, "approve")
    comment.refresh_from_db()
    assert (comment.read_by, comment.read_at is not None) == (moderator, True)


@pytest.mark.parametrize("verb", VERBS)
def test_others_may_not(verb):
    comment = make_comment(state="spam" if verb == "reopen" else "waiting")
    was, words = comment.state, {"own": "x", "text": "y", "kind": "email"}
    assert decide(signed_in(egor()), comment, verb, **words).status_code == 403
    signed_in(boris()).post(f"{LIST}{comment.pk}/decide/{verb}/", words)
    assert (states(), Decision.objects.count()) == ([was], 0)


def test_a_look_decides_nothing():
    comment = make_comment()
    assert signed_in(masha()).get(f"{LIST}{comment.pk}/decide/approve/").status_code == 405


@pytest.mark.parametrize("verb", ["withdraw", "receive", "erase", "undo", "nonsense"])
def test_only_the_moderators_verbs_have_an_address(verb):
    assert decide(signed_in(chief()), make_comment(), verb).status_code == 404


@pytest.mark.parametrize("back", ["//evil.example/", "state=waiting&x=//evil.example", "\x00"])
@pytest.mark.parametrize("following", ["1", "//evil.example", "9" * 40])
def test_the_way_back_is_always_the_list(back, following):
    address = reverse("admin:comments_comment_decide", args=[make_comment().pk, "approve"])
    response = signed_in(masha()).post(f"{address}?back={back.replace('&', '%26')}&next={following}")
    assert response.status_code in (302, 400)
    if response.status_code == 302:
        assert "/admin/comments/comment/" in response.url.split("?")[0].split("#")[0]


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


def test_many_are_declined_with_one_reason_each_in_their_language():
    comments = [make_comment(language="en"), make_comment(language="ru")]
    client = signed_in(masha())
    page = bulk(client, "decline", comments)
    rule = DeclineReason.objects.get(text_en="It advertises.")
    client.post(page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"], {"rule": rule.pk})
    reasons = list(Comment.objects.order_by("pk").values_list("state", "reason"))
    assert reasons == [("declined", "It advertises."), ("declined", "Это реклама.")]


def test_of_many_those_decided_meanwhile_are_left_alone_and_told():
    moderator = masha()
    comments = [make_comment(), make_comment(), make_comment()]
    moderation.spam(comments[0], by=moderator)
    seen = {f"seen-{comments[1].pk}": "7"}
    response = bulk(signed_in(moderator), "approve", comments, **seen)
    assert states() == ["spam", "waiting", "published"]
    assert [text.split()[0] for text in messages(response)] == ["1", "2"]


def test_an_editor_decides_no_many():
    comment, client = make_comment(), signed_in(egor())
    assert client.get(f"{LIST}decline/?ids={comment.pk}").status_code == 403
    assert client.post(f"{LIST}decline/?ids={comment.pk}", {"own": "x"}).status_code == 403
    bulk(client, "approve", [comment])
    assert states() == ["waiting"]


def test_what_stood_before_ones_eyes_is_read_once_by_the_first():
    first, second = masha(), chief()
    comment, other = make_comment(), make_comment()
    at = timezone.now()
    assert signed_in(first).post(f"{LIST}read/", {"pk": [comment.pk, "x", "9" * 30]}).json() == {"read": 1}
    assert signed_in(second).post(f"{LIST}read/", {"pk": [comment.pk]}).json() == {"read": 0}
    comment.refresh_from_db()
    other.refresh_from_db()
    assert (comment.read_by, comment.read_at >= at, other.read_at) == (first, True, None)


def test_a_stranger_reads_nothing():
    comment = make_comment()
    signed_in(boris()).post(f"{LIST}read/", {"pk": [comment.pk]})
    comment.refresh_from_db()
    assert comment.read_at is None
