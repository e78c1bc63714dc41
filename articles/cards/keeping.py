"""Which story has which card: drawn once for the same words, never while a page is being rendered."""

from collections.abc import Iterator
from contextlib import suppress

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.crypto import salted_hmac

from articles.cards.drawing import Words, draw
from articles.models import Article, Card, State
from articles.tongues import voice_of
from portal.models import SiteSettings
from portal.pagecache import forget

DESIGN = 1  # another number draws every card anew


def words_of(article: Article, site: SiteSettings) -> Words:
    """Names as the story's page has them: of the site and section in the edition, of the agency in the text's voice."""
    voice = voice_of(article.language, article.edition)
    return Words(
        site=site.in_language("name", article.edition),
        section=article.section.in_language("name", article.edition),
        headline=article.headline,
        source=article.source.in_language("name", voice) if article.source else str(settings.SITE_HOST),
    )


def digest_of(words: Words) -> str:
    """Names the file: nobody guesses the address of a card that waits for its hour, not even from its headline."""
    return salted_hmac("articles.cards", repr((DESIGN, words)), algorithm="sha256").hexdigest()


def make_card(article: Article) -> None:
    """Draws what is not drawn yet; a second call changes nothing."""
    words = words_of(article, SiteSettings.load())
    digest = digest_of(words)
    if Card.objects.filter(article=article, digest=digest).exists():
        return
    if drawn := draw(words):
        _keep(article, digest, drawn)


def lacking() -> Iterator[Article]:
    """Stories that are or will be public, have no photo and no card, or one with other words; newest first."""
    site = SiteSettings.load()
    stories = Article.objects.filter(state=State.PUBLISHED, photo=None).newest()
    stories = stories.select_related("section", "source", "card").defer("body", "wire_text")
    return (story for story in stories.iterator(chunk_size=500) if _stale(story, site))


def _stale(story: Article, site: SiteSettings) -> bool:
    return getattr(story, "card", None) is None or story.card.digest != digest_of(words_of(story, site))


def _keep(article: Article, digest: str, drawn: bytes) -> None:
    name = default_storage.save(f"cards/{article.pk}-{digest[:20]}.png", ContentFile(drawn))
    try:
        _record(article, digest, name)
    finally:
        if not Card.objects.filter(file=name).exists():
            with suppress(OSError):
                default_storage.delete(name)


@transaction.atomic
def _record(article: Article, digest: str, name: str) -> None:
    if not Article.objects.select_for_update().filter(pk=article.pk).exists():
        return
    for old in Card.objects.filter(article=article):
        old.delete()  # its file goes with it
    Card.objects.create(article=article, digest=digest, file=name)
    forget(article)
