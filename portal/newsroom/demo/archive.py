"""A large archive, to try how big the newsroom may grow: ten years of stories, put together by chance.

Rows are written in bulk, past the verbs, but with the lines of the log that the verbs would have left.
"""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Author, Byline, Move, Photo, Section, Source, State, Tag
from articles.search.keeping import index
from articles.slugs import slug_of
from portal.models import User
from portal.newsroom.clearing import forget_all_pages
from portal.newsroom.demo.stories import files
from portal.newsroom.demo.wording import phrases, told
from portal.newsroom.people import PEOPLE
from portal.newsroom.progress import bar

BATCH = 1000
YEARS = timedelta(days=3650)


def fill_archive(wanted: int, seed: int) -> None:
    """Brings the archive to `wanted` stories besides the demo's own; what is there already counts."""
    there = max(0, Article.objects.count() - len(files()))
    if there >= wanted:
        return
    maker = Maker(Random(f"archive {seed} {there}"))
    with bar("Filling the archive", total=wanted - there) as progress:
        for size in batches(wanted - there):
            maker.make(size)
            progress.update(size)
    forget_all_pages()


def batches(number: int) -> Iterator[int]:
    while number > 0:
        yield min(number, BATCH)
        number -= BATCH


class Maker:
    """Everything that stories are filed under, fetched once."""

    def __init__(self, chance: Random):
        self.chance = chance
        self.words = phrases("archive")
        self.sections = {section.slug: section for section in Section.objects.all()}
        self.authors, self.sources = list(Author.objects.all()), list(Source.objects.all())
        self.tags = list(Tag.objects.all())
        self.photos = list(Photo.objects.all())
        self.editor = User.objects.get(username=PEOPLE["editor"])
        self.now = timezone.now()

    @transaction.atomic
    def make(self, number: int) -> None:
        articles = Article.objects.bulk_create([self.story() for _ in range(number)])
        moves = [self.published(article) for article in articles]
        Move.objects.bulk_create(moves)
        Byline.objects.bulk_create([self.signed(article) for article in articles if not article.source_id])
        Article.tags.through.objects.bulk_create([row for article in articles for row in self.tagged(article)])
        index([article.pk for article in articles])

    def story(self) -> Article:
        edition = self.chance.choices(["ru", "en"], [7, 3])[0]
        pattern = self.chance.choice(self.words[edition]["story"])
        headline, body = told(pattern, self.words[edition], self.chance)
        at = self.now - YEARS * self.chance.random()
        return Article(
            headline=headline,
            slug=slug_of(headline),
            body=body,
            language=edition,
            edition=edition,
            section=self.sections[pattern["section"]],
            source=self.chance.choice(self.sources) if self.chance.random() < 0.3 else None,
            photo=self.chance.choice(self.photos) if self.photos and self.chance.random() < 0.4 else None,
            state=State.PUBLISHED,
            published_at=at,
            created_at=at - timedelta(hours=4),
            created_by=self.editor,
        )

    def published(self, article: Article) -> Move:
        return Move(
            article=article,
            at=article.published_at or self.now,
            by=self.editor,
            verb="publish",
            was=State.DRAFT,
            now=State.PUBLISHED,
        )

    def signed(self, article: Article) -> Byline:
        return Byline(article=article, author=self.chance.choice(self.authors))

    def tagged(self, article: Article) -> list:
        through = Article.tags.through
        return [through(article=article, tag=tag) for tag in self.chance.sample(self.tags, self.chance.randint(0, 3))]
