"""What “New from text” read in a pasted story, as values of the form and marks beside its fields."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.conf import settings
from django.utils import timezone

from articles.admin.sources import authors_of, known_source
from articles.models import Author, Language, Source
from articles.slugs import slug_of
from articles.wire import read_story

# Fields of the form by the names that the reader of wire copy gives them
FIELDS = {
    "headline": "headline",
    "language": "language",
    "source": "source",
    "dateline_literal": "dateline",
    "dateline_place": "dateline_place",
    "dateline_date": "dateline_date",
    "byline": "byline_text",
    "photo_credit": "photo_credit",
}


@dataclass(frozen=True)
class Mark:
    """A guessed field: the line it was guessed from, and what Undo puts back."""

    line: str
    certain: bool = True
    back_to: str = ""
    new_source: str = ""
    authors: tuple[Author, ...] = ()


class Reading:
    def __init__(self, text: str, html: str = ""):
        self.text, self.html = text, html
        names = [name for source in Source.objects.all() for name in source.all_names()]
        self.story = read_story(html or text, html=bool(html), known_sources=names)

    @cached_property
    def source(self) -> Source | None:
        return known_source(self.story.source) if self.story.source else None

    @cached_property
    def authors(self) -> list[Author]:
        return authors_of(self.story.byline) if self.story.byline else []

    @property
    def new_source(self) -> str:
        return self.story.source[:120] if self.story.source and not self.source else ""

    @property
    def language(self) -> str:
        known = self.story.language in Language.values
        return self.story.language if known else settings.LANGUAGE_CODE

    def initial(self) -> dict:
        story = self.story
        return {
            "headline": story.headline or "",
            "slug": slug_of(story.headline) if story.headline else "",
            "body": story.html(),
            "language": self.language,
            "edition": settings.LANGUAGE_CODE,
            "source": self.source and self.source.pk,
            "create_source": self.new_source,
            "dateline": story.dateline_literal or "",
            "dateline_place": story.dateline_place or "",
            "dateline_date": whole_date(story.dateline_date),
            "byline_text": "" if self.authors else story.byline or "",
            "photo_credit": story.photo_credit or "",
            "wire_text": self.text,
            "wire_html": self.html,
        }

    def bylines(self) -> list[dict]:
        return [{"author": author.pk, "position": place} for place, author in enumerate(self.authors)]

    def marks(self) -> dict[str, Mark]:
        """By the name of the form's field."""
        marks = {
            FIELDS[guess.field]: Mark(guess.line, guess.certain)
            for guess in self.story.guesses
            if guess.field in FIELDS
        }
        if mark := marks.get("language"):
            marks["language"] = Mark(mark.line, mark.certain, back_to=settings.LANGUAGE_CODE)
        if mark := marks.get("source"):
            marks["source"] = Mark(mark.line, mark.certain, new_source=self.new_source)
        if mark := marks.get("byline_text"):
            marks["byline_text"] = Mark(mark.line, mark.certain, authors=tuple(self.authors))
        if self.story.headline:
            marks["slug"] = Mark(self.story.headline)
        return marks

    def doubtful(self) -> list[dict]:
        return [
            {"word": doubt.word, "suggestion": doubt.suggestion, "context": doubt.context, "reason": doubt.reason}
            for doubt in self.story.doubts
        ]


def whole_date(text: str | None) -> date | None:
    """`YYYY-MM-DD`, or `MM-DD` with the nearest year in which that day is not to come."""
    if not text:
        return None
    if re.fullmatch(r"\d\d-\d\d", text):
        today = timezone.localdate()
        years = range(today.year, today.year - 9, -1)  # nine: 29 February may be eight years back
        days = (_day(f"{year}-{text}") for year in years)
        return next((day for day in days if day and day <= today), None)
    return _day(text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
