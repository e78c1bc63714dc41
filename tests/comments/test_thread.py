"""A long discussion: fifty on a page, two levels, and the way to each comment."""

import re
from datetime import timedelta

import pytest

from comments import moderation
from comments.models import Comment
from comments.thread import FIRST_ANSWERS
from tests.cast import make_article, make_comment, masha

pytestmark = pytest.mark.django_db


def talk(beginnings: int, **fields):
    """A story with so many comments, one a minute, the first of them called 0."""
    article = make_article(**fields)
    rows = [
        Comment(article=article, name="Vera", text=str(turn), state="published", sent_at=minute(article, turn))
        for turn in range(beginnings)
    ]
    return article, Comment.objects.bulk_create(rows)


def minute(article, turn: int):
    return article.published_at + timedelta(minutes=turn)


def printed(client, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    return re.findall(r'comment-text" dir="auto">([^<]*)<|(comment-removed)', response.content.decode())


def texts(client, address: str) -> list[str]:
    return [text or "removed" for text, _stone in printed(client, address)]


def numbers(*span: int) -> list[str]:
    return [str(number) for number in range(*span)]


def test_fifty_on_a_page_oldest_first(client):
    article, _comments = talk(120)
    address = article.get_absolute_url()
    pages = [texts(client, f"{address}?cpage={page}") for page in (1, 2, 3)]
    assert pages == [numbers(50), numbers(50, 100), numbers(100, 120)]
    assert texts(client, address) == numbers(50)
    html = client.get(address).content.decode()
    assert f'href="{address}?cpage=3#comments"' in html
    assert "120 комментариев" in html
    assert ".pager." in re.search(r'href="/css/(story[^"]+)"', html)[1]  # the numbers are not a bare list


def test_or_newest_first(client):
    article, _comments = talk(60)
    address = f"{article.get_absolute_url()}?corder=new"
    assert texts(client, address) == numbers(59, 9, -1)
    assert texts(client, f"{address}&cpage=2") == numbers(9, -1, -1)
    assert "?corder=new&amp;cpage=2#comments" in client.get(address).content.decode()


@pytest.mark.parametrize(
    "query",
    ["cpage=4", "cpage=0", "cpage=01", "cpage=x", "cpage=", "cpage=²", "cpage=9999999", "corder=old", "thread=x"]
    + ["thread=", "thread=0", "thread=4711", f"thread={'9' * 18}", f"thread={'9' * 19}", "cpage=-1"],
)
def test_what_is_no_page_is_not_found(client, query):
    article, _comments = talk(120)
    assert client.get(f"{article.get_absolute_url()}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["cpage=2", "thread=1", "corder=x"])
def test_nor_where_nobody_has_said_anything(client, query):
    assert client.get(f"{make_article().get_absolute_url()}?{query}").status_code == 404


def test_a_comment_has_an_address_that_finds_its_page(client):
    article, comments = talk(120)
    address = article.get_absolute_url()
    for turn, page in ((0, ""), (49, ""), (50, "?cpage=2"), (119, "?cpage=3")):
        response = client.get(comments[turn].get_absolute_url())
        assert (response.status_code, response.url) == (302, f"{address}{page}#comment-{comments[turn].pk}")
        assert f'id="comment-{comments[turn].pk}"' in client.get(f"{address}{page}").content.decode()


def test_it_follows_the_comment_when_others_go(client):
    article, comments = talk(51)
    Comment.objects.filter(pk=comments[0].pk).update(state="declined")
    assert client.get(comments[50].get_absolute_url()).url.endswith(f"/#comment-{comments[50].pk}")


@pytest.mark.parametrize("state", ["waiting", "declined", "spam", "withdrawn", "answered"])
def test_what_is_not_public_has_none(client, state):
    article, comments = talk(1)
    Comment.objects.update(state=state)
    assert client.get(comments[0].get_absolute_url()).status_code == 404


def test_nor_under_another_story_or_one_that_is_not_public(client):
    comment = make_comment(state="published")
    other = make_article().get_absolute_url()
    assert client.get(f"{other}comment/{comment.pk}/").status_code == 404
    hidden = make_comment(make_article(state="draft"), state="published")
    assert client.get(hidden.get_absolute_url()).status_code == 404


def test_many_answers_have_a_page_of_their_own(client):
    article, comments = talk(2)
    for turn in range(60):
        make_comment(article, parent=comments[0], state="published", text=f"a{turn}", sent_at=minute(article, turn))
    address, own = article.get_absolute_url(), f"{article.get_absolute_url()}?thread={comments[0].pk}"
    answers = [f"a{turn}" for turn in range(60)]
    assert texts(client, address) == ["0", *answers[:FIRST_ANSWERS], "1"]
    assert f'href="{own}#comments"' in client.get(address).content.decode()
    assert texts(client, own) == ["0", *answers[:50]]
    assert texts(client, f"{own}&cpage=2") == ["0", *answers[50:]]
    last = Comment.objects.get(text="a59")
    assert client.get(last.get_absolute_url()).url == f"{own}&cpage=2#comment-{last.pk}"
    early = Comment.objects.get(text="a3")
    assert client.get(early.get_absolute_url()).url == f"{address}#comment-{early.pk}"


def test_a_third_level_says_whom_it_answers(client):
    article = make_article()
    first = make_comment(article, state="published", text="first")
    second = make_comment(article, state="published", text="second", parent=first, name="Rita")
    third = make_comment(article, state="published", text="third", parent=second)
    assert (second.root, third.root) == (first, first)
    html = client.get(article.get_absolute_url()).content.decode()
    assert 'В ответ: <bdi lang="en">Rita</bdi>' in " ".join(html.split())


def test_and_not_by_name_when_that_one_was_removed(client):
    article = make_article()
    first = make_comment(article, state="published")
    second = make_comment(article, state="declined", parent=first, name="Rita", text="hidden words")
    make_comment(article, state="published", parent=second)
    html = client.get(article.get_absolute_url()).content.decode()
    assert "В ответ на удалённый комментарий" in html
    assert "Rita" not in html
    assert "hidden words" not in html


@pytest.mark.parametrize("state", ["waiting", "declined", "spam", "withdrawn"])
def test_a_removed_one_with_answers_leaves_a_stone(client, state):
    article, comments = talk(3)
    make_comment(article, parent=comments[1], state="published", text="an answer")
    Comment.objects.filter(text="1").update(state=state, name="REMOVED", text="REMOVED")
    assert texts(client, article.get_absolute_url()) == ["0", "removed", "an answer", "2"]
    html = client.get(article.get_absolute_url()).content.decode()
    assert "REMOVED" not in html
    assert "Этот комментарий удалён." in html
    assert "3 комментария" in html  # the stone is none


def test_and_none_without(client):
    article, comments = talk(3)
    make_comment(article, parent=comments[1], text="an answer that waits")
    Comment.objects.filter(text="1").update(state="declined")
    assert texts(client, article.get_absolute_url()) == ["0", "2"]


@pytest.mark.parametrize("query", ["", "?corder=new"])
def test_stones_stand_at_their_time_on_one_page_only(client, query):
    article, comments = talk(153)
    for turn in (0, 50, 75, 152):
        make_comment(article, parent=comments[turn], state="published", text="answer")
        Comment.objects.filter(pk=comments[turn].pk).update(state="declined")
    joint = "&" if query else "?"
    address = article.get_absolute_url() + query
    pages = [texts(client, f"{address}{joint}cpage={page}") for page in (1, 2, 3)]
    order = numbers(153) if not query else numbers(152, -1, -1)
    expected = ["removed" if text in ("0", "50", "75", "152") else text for text in order]
    assert [text for page in pages for text in page if text != "answer"] == expected


def test_a_discussion_of_stones_only_keeps_its_answers(client):
    article, comments = talk(2)
    make_comment(article, parent=comments[0], state="published", text="still here")
    Comment.objects.filter(parent=None).update(state="withdrawn")
    assert texts(client, article.get_absolute_url()) == ["removed", "still here"]


@pytest.mark.parametrize(("beginnings", "answers"), [(60, 1), (60, 30), (120, 2)])
def test_a_page_asks_as_often_however_long_it_is(client, django_assert_num_queries, beginnings, answers):
    article, comments = talk(beginnings)
    for turn in range(answers):
        make_comment(article, parent=comments[turn % 2], state="published")
    Comment.objects.filter(pk=comments[0].pk).update(state="declined")
    with django_assert_num_queries(21):
        client.get(article.get_absolute_url())


def test_each_page_is_kept_and_forgotten_by_itself(
    client, django_assert_num_queries, django_capture_on_commit_callbacks
):

    article, comments = talk(60)
    address = f"{article.get_absolute_url()}?cpage=2"
    client.get(address)
    with django_assert_num_queries(0):
        client.get(address)
    with django_capture_on_commit_callbacks(execute=True):
        moderation.reopen(comments[0], by=masha())
    assert texts(client, address) == numbers(51, 60)
