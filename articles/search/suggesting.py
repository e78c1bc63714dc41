"""What a reader may mean whose words are still being typed: names of lists, headlines of stories."""

import re
from dataclasses import dataclass

from django.db.models import Q

from articles.models import Article, Author, Section, Source, Tag
from articles.search.finding import find_by_headline
from articles.search.layout import other_layout
from articles.search.question import SHORTEST, parse

NAMES, STORIES = 3, 6
# No flag for case: SQLite's LIKE and a PostgreSQL of the locale C fold Latin letters only
_SPELLINGS = {"е": "[еёЕЁ]", "ё": "[еёЕЁ]"}
_START = r"(^|[ («-])"


@dataclass(frozen=True)
class Suggestion:
    text: str
    address: str
    kind: str = ""
    language: str = ""


def suggestions(text: str) -> list[Suggestion]:
    """For the words as typed; for the same keys in the other layout where those find nothing."""
    text = " ".join(text.split())
    if len(text) < SHORTEST:
        return []
    return _suggestions(text) or (_suggestions(other) if (other := other_layout(text)) else [])


def _suggestions(text: str) -> list[Suggestion]:
    question = parse(text, being_typed=True)
    if not question.terms:
        return []
    named = [thing for kind in (Section, Tag, Author, Source) for thing in _named(kind, text)]
    lists = [Suggestion(thing.name, thing.get_absolute_url(), thing._meta.verbose_name) for thing in named[:NAMES]]
    pks = find_by_headline(question, STORIES)
    stories = Article.objects.select_related("section").defer("body", "wire_text").in_bulk(pks)
    found = (stories[pk] for pk in pks if pk in stories)
    return lists + [Suggestion(story.headline, story.get_absolute_url(), language=story.language) for story in found]


def _named(kind, text: str):
    pattern = _START + "".join(_SPELLINGS.get(letter, _either(letter)) for letter in text.lower()[:60])
    return kind.objects.filter(Q(name_ru__regex=pattern) | Q(name_en__regex=pattern))[:NAMES]


def _either(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if letter.isalpha() and len(letter.upper()) == 1 else re.escape(letter)
