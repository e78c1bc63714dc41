"""Where in a story the words stand: a piece of its text with the words marked, escaped for the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from articles.models import Article
from articles.search.question import Question
from articles.search.stems import Word, words
from articles.texts import plain, summary

WIDTH = 32  # words
BEFORE = 6  # of them before the first marked one
FAR = 6000  # words into a text: further on a reader finds it by himself


@dataclass(frozen=True)
class Result:
    """A story that was found, as its line on the page says it."""

    story: Article
    headline: SafeString
    snippet: SafeString


def results(stories: Sequence[Article], question: Question) -> list[Result]:
    wanted = {stem for term in question.terms for stem in term.stems}
    return [Result(story, marked(story.headline, wanted), snippet(story, wanted)) for story in stories]


def marked(text: str, wanted: set[str]) -> SafeString:
    return _marked(text, [word for word in words(text) if word.stem in wanted])


def snippet(story: Article, wanted: set[str]) -> SafeString:
    """The piece with most of the words; the beginning where the text has none of them, as when a tag has it."""
    text = " ".join(part for part in (story.standfirst.strip(), plain(story.body)) if part)
    found = _some(text)
    hits = [place for place, word in enumerate(found) if word.stem in wanted]
    if not hits:
        return _cut(summary(story), list(words(summary(story))), 0, wanted)
    return _cut(text, found, max(0, _best(hits, found) - BEFORE), wanted)


def _some(text: str) -> list[Word]:
    return [word for _number, word in zip(range(FAR), words(text), strict=False)]


def _best(hits: list[int], found: list[Word]) -> int:
    """The first place from where most different words stand within reach."""
    reach = WIDTH - BEFORE

    def seen(place: int) -> int:
        return len({found[other].stem for other in hits if place <= other < place + reach})

    return max(hits[:200], key=seen)


def _cut(text: str, found: list[Word], first: int, wanted: set[str]) -> SafeString:
    piece = found[first : first + WIDTH]
    if not piece:
        return SafeString("")
    start = 0 if first == 0 else piece[0].start
    is_last = first + WIDTH >= len(found)
    end = len(text) if is_last else piece[-1].end
    within = [Word(word.stem, word.start - start, word.end - start) for word in piece if word.stem in wanted]
    before, after = "… " if start else "", "" if is_last else " …"
    return mark_safe(f"{before}{_marked(text[start:end], within)}{after}")  # noqa: S308 - escaped below


def _marked(text: str, hits: list[Word]) -> SafeString:
    parts, at = [], 0
    for hit in hits:
        parts += [escape(text[at : hit.start]), f"<mark>{escape(text[hit.start : hit.end])}</mark>"]
        at = hit.end
    return mark_safe("".join([*parts, escape(text[at:])]))  # noqa: S308 - each part is escaped
