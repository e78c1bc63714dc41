"""The index follows every change of a story, on its commit."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from articles import workflow
from articles.models import Article, Byline, Indexed, State
from articles.search.finding import find, find_anything
from articles.search.keeping import behind, catch_up, index
from articles.search.question import parse
from tests.articles.search.library import make_library, names
from tests.cast import egor, make_article, make_author, make_tag

pytestmark = pytest.mark.django_db


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def found(text: str) -> list[str]:
    return names(find(parse(text)).pks)


def words_kept() -> int:
    """How many stories the database keeps words of."""
    table = "articles_search" if connection.vendor == "sqlite" else "articles_indexed"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
        return cursor.fetchone()[0]


def test_a_save_is_followed(commit):
    with commit():
        article = make_article(headline="Windmills", slug="a")
    assert found("windmill") == ["a"]
    with commit():
        article.headline = "Watermills"
        article.save()
    assert (found("windmill"), found("watermill")) == ([], ["a"])
    assert words_kept() == 1


def test_a_verb_is_followed(commit):
    editor = egor()
    with commit():
        article = make_article(headline="Windmills", slug="a", state=State.DRAFT)
    assert (found("windmill"), find_anything(parse("windmill"), 9)) == ([], [article.pk])
    with commit():
        workflow.publish(article, by=editor)
    assert found("windmill") == ["a"]
    with commit():
        workflow.withdraw(article, by=editor, reason="Wrong")
    assert found("windmill") == []


def test_tags_and_authors_are_followed(commit):
    with commit():
        article = make_article(slug="a")
        article.tags.add(make_tag())
        byline = Byline.objects.create(article=article, author=make_author())
    assert (found("реки"), found("Вершининой")) == (["a"], ["a"])
    with commit():
        byline.delete()
        article.tags.clear()
    assert (found("реки"), found("Вершининой")) == ([], [])


def test_a_new_name_is_followed(commit):
    with commit():
        make_article(slug="a").tags.add(tag := make_tag())
    with commit():
        tag.name_ru, tag.name_en = "Ручьи", "Streams"
        tag.save()
    assert (found("реки"), found("streams")) == ([], ["a"])
    with commit():
        tag.delete()
    assert found("streams") == []


def test_one_change_is_read_once(commit):
    with commit() as callbacks:
        article = make_article(slug="a")
        for _ in range(5):
            article.save()
    before = Indexed.objects.get().pk
    assert len(callbacks) >= 6
    assert (before, words_kept()) == (article.pk, 1)


def test_what_is_deleted_leaves_no_words(commit):
    stories = make_library()
    assert words_kept() == len(stories)
    stories["bell"].delete()
    Article.objects.exclude(pk=stories["mill"].pk).delete()
    assert (words_kept(), found("колокол"), found("mill")) == (1, [], ["mill"])


def test_the_clock_needs_no_index():
    soon = timezone.now() + timedelta(hours=1)
    index([make_article(headline="Windmills", published_at=soon).pk])
    index([make_article(headline="Windmills", expires_at=timezone.now() - timedelta(hours=1)).pk])
    assert found("windmills") == []


def test_what_was_missed_is_caught_up(commit, capsys):
    make_article(headline="Windmills", slug="a")
    Article.objects.update(saved_at=timezone.now())
    assert behind().count() == 1
    assert sum(catch_up()) == 1
    Article.objects.update(headline="Watermills", saved_at=timezone.now())
    call_command("searchindex")
    assert "stories indexed: 1" in capsys.readouterr().out
    assert (behind().count(), found("watermill")) == (0, ["a"])
    call_command("searchindex", "--all")
    assert "stories indexed: 1" in capsys.readouterr().out


def test_a_story_of_any_size_is_taken_in():
    body = "<p>" + "мельница " * 40_000 + "</p><p>" + "я" * 3000 + " 𝔐𝔦𝔩𝔩 ½ ' \u0301 \u200b 中文 한국어 १२ </p>"
    index([make_article(body=body, headline="'\\ %s :* & | ! <->", slug="a").pk])
    assert found("мельницы") == ["a"]
    assert found('"мельница мельница"') == ["a"]
