"""A comment knows which text it answers, and says so when the words of the story have changed."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.revisions import working
from articles.revisions.keeping import keep_before
from comments import moderation
from comments.models import Comment
from tests.articles.admin.desk import signed_in
from tests.cast import egor, make_article, make_comment, masha
from tests.comments.steps import reader, send

pytestmark = pytest.mark.django_db
LINE = "После этого комментария текст изменили"


def ago(hours: int):
    return timezone.now() - timedelta(hours=hours)


@pytest.fixture
def editor():
    return egor()


@pytest.fixture
def story():
    article = make_article(published_at=timezone.now() - timedelta(days=1))
    keep_before(article)
    return article


@pytest.fixture
def comment(story):
    return make_comment(story, state="published", revision=story.revisions.get(), sent_at=ago(5))


def change(article, editor, hours=3, **fields):
    with time_machine.travel(ago(hours), tick=False):
        working.save(article, working.in_the_form(article) | fields, by=editor)
        working.publish_changes(article, by=editor)
    article.refresh_from_db()


def page(client, article) -> str:
    return client.get(article.get_absolute_url()).content.decode()


def test_it_is_kept_with_the_comment(story):
    assert send(reader(), story).status_code == 303
    assert Comment.objects.get().revision == story.revisions.get()


def test_of_a_story_older_than_its_versions():
    article = make_article()
    assert send(reader(), article).status_code == 303
    assert Comment.objects.get().revision == article.revisions.get()


def test_of_a_signed_in_reader_too(story, editor):
    words = {"name": "Egor", "email": editor.email, "text": "Good", "parent": None}
    found = moderation.receive_from(editor, story, words, once="x")
    assert found.revision == story.revisions.get()


def test_the_thread_says_so_with_the_comparison(client, story, comment, editor):
    change(story, editor, body="<p>Three brothers mended it.</p>")
    later = make_comment(story, state="published", text="LATER", revision=story.revisions.seen_by_readers().first())
    Comment.objects.filter(pk=later.pk).update(sent_at=ago(2))
    html = page(client, story)
    assert html.count(LINE) == 1
    address = f"{story.get_absolute_url()}changes/?old={comment.revision_id}"
    assert f'href="{address}#main"' in html
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "fields", [{"dateline": "Riga"}, {"body": "<p>The mill by the <strong>river</strong> grinds again.</p>"}]
)
def test_only_for_headline_and_words(client, comment, editor, fields):
    story = comment.article
    change(story, editor, body="<p>The mill by the river grinds again.</p>")
    comment.revision, comment.sent_at = story.revisions.seen_by_readers().first(), ago(2)
    comment.save()
    change(story, editor, hours=1, **fields)
    assert LINE not in page(client, story)


def test_not_for_a_story_that_is_as_it_was(client, comment):
    assert LINE not in page(client, comment.article)


def test_one_question_for_all_comments(client, story, comment, editor, django_assert_num_queries):
    change(story, editor, body="<p>Three brothers mended it.</p>")
    for _number in range(9):
        make_comment(story, state="published", revision=comment.revision, sent_at=comment.sent_at)
    with django_assert_num_queries(21):
        assert page(client, story).count(LINE) == 10


def test_moderators_are_told(story, editor):
    waiting = make_comment(story, revision=story.revisions.get(), sent_at=ago(5))
    make_comment(make_article())
    change(story, editor, headline="The mill is closed")
    html = signed_in(masha()).get("/admin/comments/comment/").content.decode()
    assert html.count(LINE) == 1
    assert f"changes/?old={waiting.revision_id}" in html
