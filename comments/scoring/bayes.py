"""Naive Bayes with counts of documents; a text is as likely to be published as its telling features say."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from comments.scoring.features import features_of

TELLING = 25  # features that speak; the rest of a long text only repeats them
SHOWN = 3


@dataclass
class Counts:
    """In how many published and refused texts each feature stood; of one language."""

    kept: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)
    texts_kept: int = 0
    texts_refused: int = 0

    def learn(self, text: str, published: bool) -> None:
        (self.kept if published else self.refused).update(features_of(text))
        self.texts_kept += published
        self.texts_refused += not published

    @property
    def knows_enough(self) -> bool:
        return min(self.texts_kept, self.texts_refused) >= 10


@dataclass(frozen=True)
class Score:
    """likely: from 0 to 1. because: the words that spoke loudest, `+` for and `-` against."""

    likely: float
    because: list[str]


def score(text: str, counts: Counts) -> Score:
    weights = {name: _weight(name, counts) for name in features_of(text)}
    telling = sorted(weights, key=lambda name: (-abs(weights[name]), name))[:TELLING]
    prior = math.log((counts.texts_kept + 1) / (counts.texts_refused + 1))
    total = max(-30.0, min(30.0, prior + sum(weights[name] for name in telling)))
    words = [name for name in telling if name.startswith(("w:", "link:")) and abs(weights[name]) > 0.5][:SHOWN]
    return Score(1 / (1 + math.exp(-total)), [_said(name, weights[name]) for name in words])


def _weight(name: str, counts: Counts) -> float:
    """Smoothed: what stood in one text only says little."""
    kept = (counts.kept[name] + 0.5) / (counts.texts_kept + 1)
    refused = (counts.refused[name] + 0.5) / (counts.texts_refused + 1)
    seen = counts.kept[name] + counts.refused[name]
    return math.log(kept / refused) * (seen / (seen + 2))


def _said(name: str, weight: float) -> str:
    word = name.removeprefix("w:") if name.startswith("w:") else "http"
    return f"{'+' if weight > 0 else '-'}{word}"


def quality(scored: Iterable[tuple[float, bool]]) -> float:
    """The share of pairs, one published and one refused, which the score puts in the right order (AUC)."""
    ordered = sorted(scored)
    kept = sum(published for _score, published in ordered)
    refused = len(ordered) - kept
    if not kept or not refused:
        return float("nan")
    ranks = _ranks([value for value, _published in ordered])
    above = sum(rank for rank, (_score, published) in zip(ranks, ordered, strict=True) if published)
    return (above - kept * (kept + 1) / 2) / (kept * refused)


def _ranks(values: list[float]) -> list[float]:
    """From 1; equal values share the middle of their ranks."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(values, start=1):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]
