"""The form that stands in the public page, and the section around it."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone, translation

from portal.models import SiteSettings
from tests.accounts.keys import give_keys
from tests.cast import make_article, make_comment, moment

pytestmark = pytest.mark.django_db


def section(article, language="ru") -> str:
    with translation.override(language):
        request = RequestFactory().get("/")
        return Template("{% load comments %}{% comment_section article %}").render(
            Context({"request": request, "article": article})
        )


def test_it_works():
    article = make_article()
    html = section(article)
    assert 'id="comments"' in html
    assert re.findall(r'<(?:input|textarea)[^>]* name="(\w+)"', html.replace("\n", " ")) == [
        "name",
        "email",
        "text",
        "parent",
        "website",  # for programs only: comments/guards/trap.py
        "consent",
        "answers_by_mail",
    ]
    assert f'action="{article.get_absolute_url()}comment/' in html
    assert 'autocomplete="name"' in html
    assert 'autocomplete="email"' in html


def test_nothing_in_it_is_personal():
    html = section(make_article())
    for word in ("csrf", "captcha", "cookie"):
        assert word not in html.lower()


def test_every_reader_gets_the_same_bytes():
    article = make_article()
    make_comment(article, state="published")
    assert section(article) == section(article)


def test_a_link_leads_to_the_sign_in_page_and_back_to_the_form():
    article = make_article()
    back = quote(f"{article.get_absolute_url()}#comment-form")
    assert f'href="/account/login/?next={back}"' in section(article)


def test_it_names_the_sites_that_have_keys(settings):
    give_keys(settings, "google", "facebook")
    assert "Facebook, Google" in section(make_article())


def test_comments_stand_oldest_first_with_answers_one_level_in():
    article = make_article()
    now = timezone.now()
    second = make_comment(article, state="published", sent_at=now, text="second")
    first = make_comment(article, state="published", sent_at=now - timedelta(hours=1), text="first")
    answer = make_comment(article, state="published", parent=first, text="answer")
    make_comment(article, state="published", parent=answer, text="answer to the answer")
    html = section(article)
    printed = re.findall(r'comment-text" dir="auto">([^<]*)<', html)
    assert printed == ["first", "answer", "answer to the answer", "second"]
    assert html.count('class="comment-answers"') == 1
    assert f'id="comment-{second.pk}"' in html
    assert f"comment/?reply={second.pk}" in html


def test_an_answer_outlives_what_it_answered():
    article = make_article()
    declined = make_comment(article, state="declined", text="gone")
    make_comment(article, state="published", parent=declined, text="still here")
    html = section(article)
    assert "still here" in html
    assert "gone" not in html


@pytest.mark.parametrize("state", ["waiting", "answered", "declined", "spam", "withdrawn"])
def test_what_nobody_approved_is_nowhere_in_it(state):
    article = make_article()
    make_comment(article, state=state, text="MARKER", name="MARKER")
    html = section(article)
    assert "MARKER" not in html
    assert "comments-count" not in html


@pytest.mark.parametrize(("number", "words"), [(1, "1 comment"), (2, "2 comments")])
def test_it_counts_the_approved(number, words):
    article = make_article()
    for _comment in range(number):
        make_comment(article, state="published")
    make_comment(article)
    text = " ".join(re.sub("<[^>]*>", " ", section(article, "en")).split())
    assert f"{words} Write a comment" in text


def test_text_is_escaped_and_keeps_its_lines():
    article = make_article()
    make_comment(article, state="published", text='<script>alert("1")</script>\nhttp://example.org', name="<b>V</b>")
    html = section(article)
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\nhttp://example.org</p>" in html
    assert "&lt;b&gt;V&lt;/b&gt;" in html


def test_languages_are_marked():
    article = make_article()
    comment = make_comment(article, state="published", language="en")
    html = section(article)
    assert re.search(rf'id="comment-{comment.pk}"[^>]*lang="en"', html)
    assert 'class="comment-head" lang="ru"' in html


def test_editors_are_recognised():
    article = make_article()
    make_comment(article, state="published", by_editors=True)
    assert "comment-of-editors" in section(article)


@pytest.mark.parametrize("number", [1, 12])
def test_queries_do_not_grow_with_comments(number, django_assert_num_queries):
    article = make_article()
    for _comment in range(number):
        parent = make_comment(article, state="published")
        make_comment(article, state="published", parent=parent)
    with django_assert_num_queries(
        7
    ):  # settings of the site; number, pages, beginnings, removed ones, numbers of answers, answers
        section(article)


def test_off_says_nothing():
    assert section(make_article(comment_policy="off")).strip() == ""


def test_closed_gives_the_reason_and_keeps_what_was_said():
    article = make_article(comment_policy="closed", comment_reason="The question is settled.")
    make_comment(article, state="published", text="old words")
    html = section(article)
    assert "The question is settled." in html
    assert "old words" in html
    assert "<form" not in html
    assert "?reply=" not in html


def test_it_closes_so_many_days_after_publication():
    opened = make_article(published_at=timezone.now() - timedelta(days=9), comments_close_after=10)
    closed = make_article(published_at=timezone.now() - timedelta(days=11), comments_close_after=10)
    assert "<form" in section(opened)
    assert "<form" not in section(closed)


def test_the_site_closes_all_or_gives_a_term_of_its_own():
    old = timezone.now() - timedelta(days=11)
    SiteSettings(comments_close_after=10).save()
    assert "<form" not in section(make_article(published_at=old))
    assert "<form" in section(make_article(published_at=old, comments_close_after=0))
    SiteSettings(comments_open=False).save()
    assert "<form" not in section(make_article())


def test_the_closing_day_is_told():
    article = make_article(published_at=moment("2016-01-06 12:00"), comments_close_after=10)
    assert "16 January 2016." in section(article, "en")


def test_the_editors_invite_in_their_own_words():
    SiteSettings(invitation_ru="Пишите нам!").save()
    assert "Пишите нам!" in section(make_article())
    assert "Пишите нам!" not in section(make_article(), "en")
