"""A question as both databases understand it: words that a column must have, may have, must not have."""

from dataclasses import dataclass, replace

FOREVER = (1 << 63) - 1  # the largest number of both databases


@dataclass(frozen=True)
class Term:
    """A word, or a phrase of several. `starts`: a story with any word that begins so will do as well."""

    stems: tuple[str, ...]
    starts: str = ""


@dataclass(frozen=True)
class Match:
    """All of `facets`, all of `whole`, `topic` and `head`, one of `any_head`, none of `without`."""

    facets: tuple[Term, ...]
    whole: tuple[Term, ...] = ()
    topic: tuple[Term, ...] = ()
    head: tuple[Term, ...] = ()
    any_head: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    since: int = 0  # keys, `until` excluded
    until: int = FOREVER

    def also(self, **more: tuple[Term, ...]) -> "Match":
        return replace(self, **{name: getattr(self, name) + terms for name, terms in more.items()})
