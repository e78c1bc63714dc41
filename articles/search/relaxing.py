"""When no story has all the words: those that have most of them, the rarest words first."""

import time
from dataclasses import dataclass, replace
from itertools import combinations

from articles.search.finding import MOST, Found, find
from articles.search.matching import Term
from articles.search.question import Question

WORDS = 6  # a question of more is asked by its first ones: each part of it is a question of its own
AT_LEAST = 2  # words of a question that are still what was meant
SECONDS = 1.0  # for all parts together; what was found by then will do


@dataclass(frozen=True)
class Relaxed:
    found: Found
    terms: tuple[Term, ...] = ()  # all that stand in some story found, to be marked


def relaxed(question: Question, upto: int) -> Relaxed:
    """Asks without the words that no story has, then without one more, until something is found.

    At least half of the words must be there, and two of them where there are more than two.
    """
    deadline = time.monotonic() + SECONDS
    asked = question.terms[:WORDS]
    known = tuple(term for term in asked if _quickly(question, (term,)).pks)
    least = max((len(asked) + 1) // 2, min(AT_LEAST, len(asked) - 1))
    for size in range(min(len(known), len(asked) - 1), least - 1, -1):
        parts = [(part, _quickly(question, part)) for part in combinations(known, size) if time.monotonic() < deadline]
        # A part that few stories have is made of rarer words, and those tell more of what is meant
        found = sorted((part for part in parts if part[1].pks), key=lambda part: (part[1].is_more, len(part[1].pks)))
        if found:
            best = find(_with(question, found[0][0]), upto)
            pks = dict.fromkeys(pk for _part, some in [((), best), *found] for pk in some.pks)
            return Relaxed(Found(list(pks)[:MOST], any(some.is_more for _part, some in found)), known)
    return Relaxed(Found([]))


def _quickly(question: Question, terms: tuple[Term, ...]) -> Found:
    return find(replace(_with(question, terms), by_date=True))


def _with(question: Question, terms: tuple[Term, ...]) -> Question:
    return replace(question, terms=terms, phrase=None)
