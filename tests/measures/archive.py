"""The archive that measures look at: the demo's stories, without pictures that take a minute to draw, and many more."""

from articles.models import Article
from portal.newsroom.demo.archive import fill_archive
from portal.newsroom.demo.loading import load_rows


def fill(number: int) -> None:
    load_rows({})
    fill_archive(number, seed=1)


def size() -> int:
    return Article.objects.count()
