"""What of a story stands in the index: three columns of stems, each a part of the next, and what it is filed under."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from articles.models import Article, State
from articles.search.keys import key_of
from articles.search.stems import stems
from articles.search.stopwords import STOPWORDS
from articles.texts import INTERTITLE, plain

GAP = "\ue000"  # stands between two texts: a phrase does not run from one into the other
OFTEN = 3  # a word that a text says so often is what the text is about
# PostgreSQL counts 16383 places in a text and 255 of one word; the same holds everywhere, for the same answers.
LONGEST, MOST = 16_000, 255
EVERY, PUBLIC = "story", "public"


@dataclass(frozen=True)
class Contents:
    """One story as the index takes it in."""

    article: int
    key: int
    saved_at: datetime
    head: list[str]
    topic: list[str]
    whole: list[str]
    facets: list[str]


def contents_of(article: Article) -> Contents:
    """Asks for `tags`, `authors` and `source`, fetched beforehand."""
    body = stems(plain(article.body))
    head = stems(article.headline)
    about = _joined([head, *map(stems, _about(article))])
    often = [word for word, times in Counter(body).items() if times >= OFTEN and word not in STOPWORDS]
    return Contents(
        article=article.pk,
        key=key_of(article.published_at or article.created_at, article.pk),
        saved_at=article.saved_at,
        head=head,
        topic=_bounded([*about, GAP, *often]),
        whole=_bounded([*about, GAP, *stems(article.photo_caption), GAP, *body]),
        facets=_facets(article),
    )


def facet(kind: str, value: object) -> str:
    """`section17`: a word of its own kind that no text can have by chance, since its column holds nothing else."""
    return f"{kind}{value}"


def _about(article: Article) -> list[str]:
    """Who and what: all that says in a few words what a story is about, names in both languages."""
    named = [*article.tags.all(), *article.authors.all(), *([article.source] if article.source else [])]
    names = [name for thing in named for name in dict.fromkeys((thing.name_ru, thing.name_en))]
    intertitles = [plain(found.group(2)) for found in INTERTITLE.finditer(article.body)]
    return [article.standfirst, article.byline_text, article.dateline_place, *names, *intertitles]


def _facets(article: Article) -> list[str]:
    found = [EVERY, facet("section", article.section_id), facet("language", article.language)]
    found.append(facet("edition", article.edition))
    if article.state == State.PUBLISHED:
        found.append(PUBLIC)
    if article.source_id:
        found.append(facet("source", article.source_id))
    found += [facet("author", author.pk) for author in article.authors.all()]
    return found


def _joined(texts: Iterable[list[str]]) -> list[str]:
    joined: list[str] = []
    for text in texts:
        if text:
            joined += [*([GAP] if joined else []), *text]
    return joined


def _bounded(words: list[str]) -> list[str]:
    words, seen = words[:LONGEST], Counter(words)
    if not seen or max(seen.values()) <= MOST:
        return words
    times: Counter[str] = Counter()
    kept = []
    for word in words:
        times[word] += 1
        kept.append(word if times[word] <= MOST else GAP)
    return kept
