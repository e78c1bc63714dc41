"""The desk: which comments it shows, and what it says of each."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comments import moderation
from comments.models import Comment
from tests.cast import chief, egor, make_article, make_comment, make_section, make_user, masha, rita
from tests.comments.desk.steps import LIST, signed_in

pytestmark = pytest.mark.django_db
MOST_QUERIES = 14  # two of them ask what readers report


def cards(client, query=""):
    return client.get(LIST + query).context["cards"]


def shown(client, query=""):
    return [card.comment for card in cards(client, query)]


def test_it_opens_at_the_oldest_that_waits():
    now = timezone.now()
    newer = make_comment(sent_at=now - timedelta(hours=1))
    older = make_comment(sent_at=now - timedelta(hours=2))
    make_comment(state="published")
    response = signed_in(masha()).get(LIST)
    assert [card.comment for card in response.context["cards"]] == [older, newer]
    tabs = [(tab["number"], tab["selected"]) for tab in response.context["cl"].tabs]
    assert tabs == [(2, True), (1, False), (0, False), (0, False), (0, False), (0, False), (3, False)]


def test_the_tabs_count_what_the_filters_leave():
    for section in ("society", "world"):
        make_comment(make_article(section=make_section(section)))
    make_comment(state="spam")
    world = make_section("world")
    tabs = signed_in(masha()).get(f"{LIST}?article__section__id__exact={world.pk}").context["cl"].tabs
    assert [tab["number"] for tab in tabs] == [1, 0, 0, 0, 0, 0, 1]


def test_a_card_shows_the_whole_text_escaped_and_what_it_answers():
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


def test_a_card_knows_the_writers_earlier_comments():
    for state in ("published", "published", "declined", "spam"):
        make_comment(state=state, email="Vera@example.org")
    make_comment(state="published", email="other@example.org")
    make_comment(email="vera@example.org")
    client = signed_in(masha())
    [card] = cards(client)
    assert dict(card.history) == {"published": 2, "declined": 1, "spam": 1}
    assert len(shown(client, f"?state=all&writer={card.comment.pk}")) == 5


def test_a_guest_does_not_inherit_the_past_of_others_without_an_e_mail():
    make_comment(email="", state="published", name="Erased")
    mine = make_comment(email="")
    client = signed_in(masha())
    assert cards(client)[0].earlier == 0
    assert shown(client, f"?state=all&writer={mine.pk}") == [mine]


def test_a_card_knows_who_else_waits():
    article = make_article()
    parent = make_comment(article, state="published")
    mine, other = (make_comment(article, parent=parent) for _number in range(2))
    beside = make_comment(article)
    make_comment()
    found = {card.comment: card for card in cards(signed_in(masha()))}
    assert (found[mine].siblings, found[other].siblings, found[beside].siblings) == ([other], [mine], [])
    assert (found[mine].under_story, found[beside].under_story) == (2, 2)


def test_a_card_says_why_it_is_held():
    make_comment(held_for=[["links", "3"]])
    assert "It has 3 links." in signed_in(masha()).get(LIST).content.decode()


@pytest.mark.parametrize("number", [2, 20])
@pytest.mark.parametrize("query", ["", "?language=en&flag=unread", "?state=all&writer=1", "?q=story", "?article=1"])
def test_queries_do_not_grow_with_cards(number, query):
    user = masha()
    for _comment in range(number):
        article = make_article()
        parent = make_comment(article, state="published", read_by=user, read_at=timezone.now())
        make_comment(article, parent=parent, email=f"reader{_comment}@example.org")
    moderation.approve(make_comment(), by=user)
    client = signed_in(user)
    client.get(LIST)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(LIST + query).status_code == 200
    assert len(queries) <= MOST_QUERIES, [query["sql"] for query in queries.captured_queries]


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("language=ru", {"language": "ru"}),
        ("flag=held", {"held_for": [["links", "2"]]}),
        ("age=week", {"sent_at": timezone.now() - timedelta(days=8)}),
        ("age=3days", {"sent_at": timezone.now() - timedelta(days=4)}),
    ],
)
def test_filters(query, fields):
    make_comment()
    comment = make_comment(**fields)
    assert shown(signed_in(masha()), f"?{query}") == [comment]


def test_filters_of_the_story_and_of_reading():
    user = masha()
    english = make_comment(make_article(edition="en"))
    read = make_comment(read_by=user, read_at=timezone.now())
    client = signed_in(user)
    assert shown(client, "?article__edition=en") == [english]
    assert shown(client, "?flag=unread") == [english]
    assert shown(client, f"?article={read.article_id}") == [read]


@pytest.mark.parametrize("query", ["?state=nonsense", "?writer=x", "?writer=" + "9" * 30, "?age=x", "?flag=x", "?p=99"])
def test_odd_questions_are_answered(query):
    make_comment()
    assert signed_in(masha()).get(LIST + query, follow=True).status_code == 200


@pytest.mark.parametrize(("sought", "found"), [("москва", 1), ("МОСКВА (", 1), ("Тверь", 0), ("[", 0)])
def test_search_knows_that_case_does_not_matter(sought, found):
    make_comment(text="Москва (столица)")
    response = signed_in(masha()).get(LIST, {"q": sought})
    assert response.context["cl"].result_count == found


def test_an_empty_desk_says_so():
    client = signed_in(masha())
    assert "Done: every comment is read and decided." in client.get(LIST).content.decode()
    assert "No comment here." in client.get(LIST + "?state=spam").content.decode()


def test_its_page_has_the_log_and_the_fitting_buttons():
    comment, moderator = make_comment(text="As sent"), masha()
    moderation.edit(comment, by=moderator, text="As edited")
    moderation.decline(comment, by=moderator, reason="Too loud")
    html = signed_in(moderator).get(f"{LIST}{comment.pk}/change/").content.decode()
    assert "Too loud" in html
    assert "As sent" in html
    assert "decide/reopen/" in html
    assert "decide/decline/" not in html


def test_words_are_not_edited_added_or_deleted_past_the_verbs():
    comment, client = make_comment(text="As sent"), signed_in(chief())
    assert client.get(f"{LIST}add/").status_code == 403
    assert client.get(f"{LIST}{comment.pk}/delete/").status_code == 403
    assert client.post(f"{LIST}{comment.pk}/change/", {"text": "Changed", "state": "published"}).status_code == 403
    comment.refresh_from_db()
    assert (comment.text, comment.state) == ("As sent", "waiting")


def test_an_editor_only_looks():
    comment, client = make_comment(), signed_in(egor())
    html = client.get(LIST).content.decode()
    assert comment.text in html
    assert "decide/" not in html
    assert 'value="approve"' not in html
    assert client.get(f"{LIST}{comment.pk}/change/").status_code == 200


def test_a_stranger_does_not_even_look():
    assert signed_in(make_user("boris")).get(LIST).status_code == 302


def test_a_reporter_neither_sees_the_desk_nor_marks_what_is_on_it():
    comment, client = make_comment(), signed_in(rita())
    assert client.get(LIST).status_code == client.get(f"{LIST}{comment.pk}/change/").status_code == 403
    assert client.post(f"{LIST}read/", {"pk": comment.pk}).status_code == 403
    assert Comment.objects.get().read_at is None
