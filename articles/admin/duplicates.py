"""Stories of ours that a pasted text may repeat."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.html import strip_tags

from articles.models import Article
from articles.wire import likeness, shingles

YEAR = timedelta(days=366)
OPENING = 700  # characters of each story that are compared first
LIKELY = 0.1  # likeness of the openings that makes a look at the whole worth its time
ALIKE = 0.3
SHOWN = 3


def look_alikes(text: str) -> list[Article]:
    """Stories of the last year that share much of their wording with `text`, the likest first."""
    mine = shingles(text)
    likely = [pk for pk, opening in _openings() if likeness(mine, opening) > LIKELY]
    stories = Article.objects.filter(pk__in=likely[:50]).defer("wire_text")
    scored = [(likeness(mine, _words_of(story.headline, story.body)), story) for story in stories]
    alike = sorted((pair for pair in scored if pair[0] > ALIKE), key=lambda pair: -pair[0])
    return [story for _score, story in alike[:SHOWN]]


def _openings() -> Iterator[tuple[int, str]]:
    """The headline and the first words of each story of the last year: little to read even from thousands."""
    recent = Article.objects.filter(created_at__gte=timezone.now() - YEAR).order_by("-pk")
    rows = recent.values_list("pk", "headline", Substr("body", 1, OPENING))
    for pk, headline, opening in rows.iterator():
        yield pk, _words_of(headline, opening.rpartition("<")[0] or opening)


def _words_of(headline: str, html: str) -> str:
    return f"{headline} {strip_tags(html.replace('<', ' <'))}"
