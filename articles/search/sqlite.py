"""The index in SQLite: an FTS5 table whose `rowid` is the key of the story."""

from collections.abc import Iterable

from articles.models import Indexed
from articles.search.contents import Contents
from articles.search.matching import Match, Term

FIND = """
SELECT rowid FROM articles_search WHERE articles_search MATCH %s AND rowid >= %s AND rowid < %s
ORDER BY rowid DESC LIMIT %s
"""


def add(cursor, stories: Iterable[Contents]) -> None:
    rows = list(stories)
    Indexed.objects.bulk_create(Indexed(article_id=row.article, key=row.key, saved_at=row.saved_at) for row in rows)
    texts = [(row.key, *map(" ".join, (row.head, row.topic, row.whole, row.facets))) for row in rows]
    cursor.executemany(
        "INSERT INTO articles_search (rowid, head, topic, whole, facets) VALUES (%s, %s, %s, %s, %s)", texts
    )


def find(cursor, match: Match, limit: int) -> list[int]:
    cursor.execute(FIND, [_question(match), match.since, match.until, limit])
    return [key for (key,) in cursor.fetchall()]


def _question(match: Match) -> str:
    """In the language of FTS5; each word is quoted, so that none is taken for syntax."""
    parts = [_column(name, getattr(match, name), " AND ") for name in ("facets", "head", "topic", "whole")]
    parts.append(_column("head", match.any_head, " OR "))
    wanted = " AND ".join(part for part in parts if part)
    unwanted = _column("whole", match.without, " OR ")
    return f"({wanted}) NOT {unwanted}" if unwanted else wanted


def _column(name: str, terms: tuple[Term, ...], joint: str) -> str:
    return f"{name} : ({joint.join(map(_term, terms))})" if terms else ""


def _term(term: Term) -> str:
    phrase = f'"{" ".join(term.stems)}"'
    return f'({phrase} OR "{term.starts}" *)' if term.starts else phrase
