"""A table of questions and their answers in order: the same on SQLite and on PostgreSQL."""

from dataclasses import replace

import pytest

from articles.search import postgres
from articles.search.finding import find
from articles.search.question import parse
from tests.articles.search.library import STORIES, make_library, names

pytestmark = pytest.mark.django_db

ANSWERS = {
    # word forms, е and ё, case, accents
    "колокол": ["bell", "bells"],
    "КОЛОКОЛАМИ": ["bell", "bells"],
    "ко́локол": ["bell", "bells"],
    "елка": ["spruce", "bell"],
    "ёлкой": ["spruce", "bell"],
    "церковь": ["quiet", "bell"],
    "отца": ["spruce"],
    "ребёнок": ["spruce"],
    "Иванов": ["bell"],
    "ивановой": ["bell"],
    "run": ["mills"],
    "churches": ["faith", "mills", "mill"],
    "cafe": ["cafe"],
    "obrien": ["cafe"],
    "re-opening": ["cafe"],
    # the headline before the text, the newest first among equals
    "пристань": ["quiet", "spruce"],
    "река": ["bells", "mill", "quiet", "spruce"],
    "mill": ["mill", "mills"],
    # both languages in one question and in one text
    "православие church": ["faith"],
    # all words; those that stand everywhere do not count, unless alone
    "тихая пристань": ["spruce", "quiet"],
    "пристань тихая": ["spruce", "quiet"],
    "the mill in the church": ["mill", "mills"],
    "и": ["bells"],
    "мельница church": [],
    # phrases in quotes of every kind; one left open is nothing
    '"тихая пристань"': ["spruce"],
    "«тихой пристани»": ["spruce"],
    "“mended the church”": ["mill"],
    '"пристань тихая"': [],
    '"тихая пристань': ["spruce", "quiet"],
    # a phrase does not run from the headline into the text
    '"again two"': [],
    # a minus
    "река -лодки": ["mill", "quiet", "spruce"],
    "пристань -«тихая пристань»": ["quiet"],
    "church \u2212mill": ["faith"],
    "-church -река": ["cafe", "bell"],
    "сад - огород": [],
    "тихая - пристань": ["spruce", "quiet"],
    # names in both languages, though the text has neither
    "rivers mended": ["mill"],
    "реки mended": ["mill"],
    "вершинина": ["bell"],
    "лента water": ["mills"],
    # signs of either language of search are words or nothing
    "колокол* OR": ["bell", "bells"],
    "головоломка & | !": [],
    "колокол:*": ["bell", "bells"],
    "head : колокол": [],
    "NOT колокол": ["bell", "bells"],
    "колокол'); DROP TABLE articles_article; --": [],
    "story": [],
    "public": [],
}


@pytest.fixture
def library():
    return make_library()


def test_the_table(library):
    found = {asked: names(find(parse(asked)).pks) for asked in ANSWERS}
    assert found == ANSWERS


@pytest.mark.postgres
def test_the_newest_are_asked_first_and_the_rest_after_them(library, monkeypatch):
    for near in (1, 4, len(STORIES)):
        monkeypatch.setattr(postgres, "NEAR", near)
        assert {question: names(find(parse(question)).pks) for question in ANSWERS} == ANSWERS


def test_by_date(library):
    assert names(find(replace(parse("mill"), by_date=True)).pks) == ["mills", "mill"]
