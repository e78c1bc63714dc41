"""The index in PostgreSQL: vectors made of our own stems, in columns of `articles_indexed`, under one GIN index."""

from collections.abc import Iterable

from django.core.cache import cache

from articles.search.contents import GAP, Contents
from articles.search.matching import Match, Term

COLUMNS = ("head", "topic", "whole", "facets")
ADD = """
INSERT INTO articles_indexed (article_id, key, saved_at, head, topic, whole, facets)
VALUES (%s, %s, %s, %s::tsvector, %s::tsvector, %s::tsvector, %s::tsvector)
"""
# The newest are asked first: a phrase of common words is looked up in each text that has them, and a page is soon full
NEAR = 5000
EDGE_SECONDS = 600
EDGE = "SELECT key FROM articles_indexed ORDER BY key DESC OFFSET %s LIMIT 1"
# First all that match, by the index, then their order: walking down the keys instead may mean reading every text.
FIND = """
WITH found AS MATERIALIZED (SELECT key FROM articles_indexed WHERE {} AND key >= %s AND key < %s)
SELECT key FROM found ORDER BY key DESC LIMIT %s
"""


def add(cursor, stories: Iterable[Contents]) -> None:
    cursor.executemany(
        ADD,
        [(row.article, row.key, row.saved_at, *(_vector(getattr(row, name)) for name in COLUMNS)) for row in stories],
    )


def find(cursor, match: Match, limit: int) -> list[int]:
    edge = min(max(_edge(cursor), match.since), match.until)
    newest = _between(cursor, match, edge, match.until, limit)
    older = limit - len(newest)
    return newest + _between(cursor, match, match.since, edge, older) if older else newest


def _edge(cursor) -> int:
    """The key from which on the newest stories lie; an old answer only makes them a few more."""
    name = f"search-edge:{NEAR}"
    edge = cache.get(name)
    if edge is None:
        cursor.execute(EDGE, [NEAR])
        edge = next(iter(cursor.fetchone() or []), 0)
        cache.set(name, edge, EDGE_SECONDS)
    return edge


def _between(cursor, match: Match, since: int, until: int, limit: int) -> list[int]:
    if since >= until:
        return []
    conditions = [(name, _question(getattr(match, name), " & ")) for name in COLUMNS]
    conditions.append(("head", _question(match.any_head, " | ")))
    conditions += [("whole", f"!({_term(term)})") for term in match.without]
    asked = [(name, question) for name, question in conditions if question]
    where = " AND ".join(f"{name} @@ %s::tsquery" for name, _question in asked)
    cursor.execute(FIND.format(where), [*(question for _name, question in asked), since, until, limit])
    return [key for (key,) in cursor.fetchall()]


def _vector(words: list[str]) -> str:
    """Each word with its places, as PostgreSQL writes a vector down; nothing is left to its parser."""
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, start=1):
        if word != GAP:
            places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(numbers)}" for word, numbers in places.items())


def _question(terms: tuple[Term, ...], joint: str) -> str:
    return joint.join(f"({_term(term)})" for term in terms)


def _term(term: Term) -> str:
    phrase = " <-> ".join(f"'{stem}'" for stem in term.stems)
    return f"({phrase}) | '{term.starts}':*" if term.starts else phrase
