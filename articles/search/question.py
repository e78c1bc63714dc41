"""What a reader asks: words, phrases, words not wanted, and where to look."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime

from articles.search.contents import EVERY, PUBLIC, facet
from articles.search.keys import first_key
from articles.search.matching import FOREVER, Match, Term
from articles.search.stems import folded, stems
from articles.search.stopwords import STOPWORDS

LONGEST = 200  # characters
SHORTEST = 3  # letters that a beginning must have
MOST = 16  # words and phrases together
_QUOTES = re.compile("[«»„“”‟″]")
_PART = re.compile(r'(?P<minus>(?<!\S)[-\u2212](?=["\w]))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')


@dataclass(frozen=True)
class Question:
    text: str
    terms: tuple[Term, ...] = ()
    phrase: Term | None = None  # all words as they stand, where there are several
    without: tuple[Term, ...] = ()
    is_trimmed: bool = False
    filters: tuple[str, ...] = field(default=())
    since: datetime | None = None
    until: datetime | None = None
    by_date: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.without or self.filters or self.since or self.until)

    def where(self, **chosen: object) -> "Question":
        """Only stories of that `section`, `source`, `author` (keys), `language`, `edition`; None asks nothing."""
        more = tuple(facet(kind, value) for kind, value in chosen.items() if value is not None)
        return replace(self, filters=self.filters + more)

    def match(self, *, public: bool) -> Match:
        scope = (PUBLIC if public else EVERY, *self.filters)
        return Match(
            facets=tuple(Term((token,)) for token in scope),
            whole=self.terms,
            without=self.without,
            since=first_key(self.since) if self.since else 0,
            until=first_key(self.until) if self.until else FOREVER,
        )


def parse(text: str, *, being_typed: bool = False) -> Question:
    """Quotes of any kind make a phrase, a minus before a word excludes it; a quote left open means nothing.

    being_typed: each word also stands for all that begin with it.
    """
    kept = " ".join(text.split())
    shown = kept[:LONGEST].rstrip()
    plain = _QUOTES.sub('"', shown)
    if plain.count('"') % 2:
        plain = " ".join(plain.rsplit('"', 1))
    wanted: list[tuple[Term, bool]] = []
    unwanted: list[Term] = []
    for part in _PART.finditer(plain):
        quoted = part["phrase"] is not None
        words = part["phrase"] if quoted else part["word"]
        found = tuple(stems(words))
        if found and part["minus"]:
            unwanted.append(Term(found))
        elif found:
            is_open = being_typed and len(found) == 1 and not quoted and len(words) >= SHORTEST
            wanted.append((Term(found, folded(words) if is_open else ""), quoted))
    terms = _telling(wanted)
    is_trimmed = len(kept) > LONGEST or len(terms) > MOST or len(unwanted) > MOST
    phrase = Term(tuple(stem for term, _quoted in wanted[:MOST] for stem in term.stems)) if len(wanted) > 1 else None
    return Question(shown, tuple(terms[:MOST]), phrase, tuple(unwanted[:MOST]), is_trimmed)


def _telling(wanted: list[tuple[Term, bool]]) -> list[Term]:
    """Without words that stand everywhere, if there are others; each once."""
    rest = [term for term, quoted in wanted if quoted or not (len(term.stems) == 1 and term.stems[0] in STOPWORDS)]
    return list(dict.fromkeys(rest or [term for term, _quoted in wanted]))
