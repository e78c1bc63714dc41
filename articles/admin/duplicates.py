"""Stories of ours that a pasted text may repeat."""

import re
from collections.abc import Iterator
from datetime import timedelta

from django.db.models.functions import Substr
from django.utils import timezone
from django.utils.html import strip_tags

from articles.models import Article
from articles.wire import likeness, shingles

YEAR = timedelta(days=366)
OPENING = 700  # characters of each story that are looked at first
TELLING = 24  # the longest words of the pasted text: names, places, what it is about
SHARED = 4  # so many of them in an opening make a look at the whole worth its time
COMPARED = 50
ALIKE = 0.3
SHOWN = 3


def look_alikes(text: str) -> list[Article]:
    """Stories of the last year that share much of their wording with `text`, the likest first."""
    mine, telling = shingles(text), _telling_words(text)
    shared = [(sum(word in opening for word in telling), pk) for pk, opening in _openings()]
    likely = [pk for count, pk in sorted(shared, reverse=True)[:COMPARED] if count >= SHARED]
    stories = Article.objects.filter(pk__in=likely).defer("wire_text")
    scored = [(likeness(mine, _words_of(story.headline, story.body)), story) for story in stories]
    alike = sorted((pair for pair in scored if pair[0] > ALIKE), key=lambda pair: -pair[0])
    return [story for _score, story in alike[:SHOWN]]


def _telling_words(text: str) -> list[str]:
    words = set(re.findall(r"\w{5,}", text[: 2 * OPENING].lower()))
    return sorted(words, key=len, reverse=True)[:TELLING]


def _openings() -> Iterator[tuple[int, str]]:
    """The headline and the first words of each story of the last year: little to read even from thousands."""
    recent = Article.objects.filter(created_at__gte=timezone.now() - YEAR).order_by("-pk")
    rows = recent.values_list("pk", "headline", Substr("body", 1, OPENING))
    for pk, headline, opening in rows.iterator():
        yield pk, f"{headline} {opening}".lower()


def _words_of(headline: str, html: str) -> str:
    return f"{headline} {strip_tags(html.replace('<', ' <'))}"
