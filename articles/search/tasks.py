"""The worker's part of the index: what concerns many stories at once."""

from articles.models import Article
from articles.search.keeping import BATCH, catch_up, index
from portal.tasks import task

FIELDS = {"author": "authors", "source": "source", "tag": "tags"}


@task()
def index_missing() -> None:
    """After an update of the program, say, or a day on which the database failed."""
    for _number in catch_up():
        pass


@task()
def index_filed_under(kind: str, pk: int) -> None:
    """The stories of an author, a source or a tag are found by its name too, so a new name is taken in."""
    _index_all(list(Article.objects.filter(**{FIELDS[kind]: pk}).values_list("pk", flat=True)))


@task()
def index_stories(pks: list[int]) -> None:
    _index_all(pks)


def _index_all(pks: list[int]) -> None:
    for start in range(0, len(pks), BATCH):
        index(pks[start : start + BATCH])
