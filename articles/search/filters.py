"""Where to look: section, language, time, source, author. What an address asks wrongly is not asked at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Author, Indexed, Language, Section, Source
from articles.search.keys import moment_of
from articles.search.question import Question

RECENT = (1, 7, 30, 365)  # days


@dataclass(frozen=True)
class Filter:
    """A choice on the page. `options`: what the address says and what the reader reads."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str
    narrow: Callable[[Question, str], Question]

    def apply(self, question: Question) -> Question:
        return self.narrow(question, self.chosen) if self.chosen else question


def filters_of(asked: Mapping[str, str]) -> list[Filter]:
    """All choices with what `asked` has chosen of them."""
    return [
        _things("section", _("Section"), Section.objects.all(), asked),
        _filter("language", _("Language"), Language.choices, asked, lambda q, code: q.where(language=code)),
        _filter("when", _("Time"), [*_recent(), *_years()], asked, _in_time),
        _things("author", _("Author"), Author.objects.all(), asked),
        _things("source", _("Source"), Source.objects.all(), asked),
    ]


def _filter(name: str, label: str, options: Iterable, asked: Mapping[str, str], narrow) -> Filter:
    known = [(str(value), str(text)) for value, text in options]
    chosen = asked.get(name, "")
    return Filter(name, label, known, chosen if chosen in dict(known) else "", narrow)


def _things(kind: str, label: str, things: Iterable, asked: Mapping[str, str]) -> Filter:
    by_slug = {thing.slug: thing for thing in things}
    options = [(slug, thing.name) for slug, thing in by_slug.items()]
    return _filter(kind, label, options, asked, lambda q, slug: q.where(**{kind: by_slug[slug].pk}))


def _recent() -> list[tuple[str, str]]:
    texts = (ngettext("last %(days)s day", "last %(days)s days", days) % {"days": days} for days in RECENT)
    return [(f"{days}d", text) for days, text in zip(RECENT, texts, strict=True)]


def _years() -> list[tuple[str, str]]:
    oldest = Indexed.objects.aggregate(key=Min("key"))["key"]
    this = timezone.localdate().year
    first = timezone.localdate(moment_of(oldest)).year if oldest else this
    return [(str(year), str(year)) for year in range(this, first - 1, -1)]


def _in_time(question: Question, when: str) -> Question:
    if when.endswith("d"):
        return replace(question, since=timezone.now() - timedelta(days=int(when[:-1])))
    year = int(when)
    first, after = (timezone.make_aware(datetime(number, 1, 1)) for number in (year, year + 1))  # noqa: DTZ001
    return replace(question, since=first, until=after)
