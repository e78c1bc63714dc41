"""The one function behind which both indexes give the same answers in the same order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from django.db import connections, router
from django.utils import timezone

from articles.models import Article, Indexed
from articles.search.databases import backend_of
from articles.search.keys import first_key, pk_of
from articles.search.limits import limited
from articles.search.matching import Match
from articles.search.question import Question

MOST = 1000  # nobody turns fifty pages; beyond, the reader is told to narrow the question
SPARE = 50  # the index is asked for a little more, since some of what it names may have expired


@dataclass(frozen=True)
class Found:
    """The numbers of the stories in their order. `is_more`: there are more than are counted here."""

    pks: list[int]
    is_more: bool = False


def find(question: Question, upto: int = MOST) -> Found:
    """What readers may see now of what answers `question`; at least the first `upto` in the order asked for.

    By relevance: first what has the words in the headline, then what is about them, then what mentions them, and
    newest first among equals. The same rule on both databases, so the same order. Raises TooSlow.
    """
    match = question.match(public=True)
    match = replace(match, until=min(match.until, first_key(timezone.now() + timedelta(minutes=1))))
    using = router.db_for_read(Indexed)
    with limited(using) as cursor:
        ask = partial(backend_of(connections[using]).find, cursor)
        every = ask(match, MOST + 1)
        first = [] if question.by_date else _first(_circles(match, question), ask, upto + SPARE)
    keys = list(dict.fromkeys([*first, *every]))
    public = _public(map(pk_of, keys))
    return Found([pk for pk in map(pk_of, keys) if pk in public][:MOST], len(every) > MOST)


def find_anything(question: Question, limit: int) -> list[int]:
    """For the newsroom: stories of every state, by their numbers, at most the `limit` newest."""
    using = router.db_for_read(Indexed)
    with limited(using) as cursor:
        keys = backend_of(connections[using]).find(cursor, question.match(public=False), limit)
    return list(map(pk_of, keys))


def find_by_headline(question: Question, limit: int) -> list[int]:
    """Public stories whose headline has all the words."""
    match = question.match(public=True)
    using = router.db_for_read(Indexed)
    with limited(using) as cursor:
        keys = backend_of(connections[using]).find(cursor, match.also(head=match.whole), limit + SPARE)
    public = _public(map(pk_of, keys))
    return [pk for pk in map(pk_of, keys) if pk in public][:limit]


def _circles(match: Match, question: Question) -> Iterator[Match]:
    """From the narrowest to the widest; each lies within `match`."""
    if not match.whole:
        return
    if question.phrase:
        yield match.also(head=(question.phrase,))
    yield match.also(head=match.whole)
    if question.phrase:
        yield match.also(whole=(question.phrase,))
    yield match.also(topic=match.whole)
    if len(match.whole) > 1:
        yield match.also(any_head=match.whole)


def _first(circles: Iterable[Match], ask, wanted: int) -> list[int]:
    found: dict[int, None] = {}
    for circle in circles:
        if len(found) >= wanted:
            break
        found |= dict.fromkeys(ask(circle, wanted))
    return list(found)


def _public(pks: Iterable[int]) -> set[int]:
    return set(Article.objects.published().filter(pk__in=list(pks)).values_list("pk", flat=True))
