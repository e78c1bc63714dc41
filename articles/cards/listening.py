"""When a card is drawn: once a story without a photo is to be public, or a name on the cards changes."""

from django.db.models.signals import post_save

from articles.cards.tasks import draw_card, draw_newest_cards
from articles.models import Article, Move, Section, State
from portal.models import SiteSettings
from portal.tasks import enqueue_on_commit


def listen() -> None:
    post_save.connect(_story_saved, sender=Article, dispatch_uid="card-of-saved-story")
    post_save.connect(_story_moved, sender=Move, dispatch_uid="card-of-moved-story")
    for named in (SiteSettings, Section):
        post_save.connect(_name_changed, sender=named, dispatch_uid=f"cards-{named.__name__}")


def _story_saved(sender, instance: Article, raw: bool = False, **kwargs) -> None:
    if not raw and instance.state == State.PUBLISHED and not instance.photo_id:
        enqueue_on_commit(draw_card, instance.pk)


def _story_moved(sender, instance: Move, raw: bool = False, **kwargs) -> None:
    if not raw and instance.now == State.PUBLISHED and not instance.article.photo_id:
        enqueue_on_commit(draw_card, instance.article_id)


def _name_changed(sender, raw: bool = False, **kwargs) -> None:
    if not raw:
        enqueue_on_commit(draw_newest_cards)
