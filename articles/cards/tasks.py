"""The worker's part."""

from itertools import islice

from articles.cards.keeping import lacking, make_card
from articles.models import Article, State
from portal.tasks import task

AT_ONCE = 200  # a new name of the site reaches the newest cards; `manage.py cards` draws the rest


@task()
def draw_card(pk: int) -> None:
    stories = Article.objects.select_related("section", "source")
    if article := stories.filter(pk=pk, state=State.PUBLISHED, photo=None).first():
        make_card(article)


@task()
def draw_newest_cards() -> None:
    for article in islice(lacking(), AT_ONCE):
        make_card(article)
