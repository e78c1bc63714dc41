"""Which other stories a story's page names."""

from django.db.models import Q

from articles.models import Article
from articles.querysets import ArticleQuerySet

SHOWN = 4


def tongues(article: Article) -> ArticleQuerySet:
    """The original and its translations, whatever their state, without the story itself."""
    original = article.translation_of_id or article.pk
    return Article.objects.filter(Q(pk=original) | Q(translation_of=original)).exclude(pk=article.pk)


def translations_of(article: Article) -> list[Article]:
    return list(tongues(article).published().select_related("section").order_by("language", "pk"))


def related_stories(article: Article) -> list[Article]:
    """Picked by hand; then of the same tags; then of the same section. Never another tongue of the same story."""
    found: list[int] = []
    public = Article.objects.published().in_edition(article.edition).newest()
    public = public.exclude(pk=article.pk).exclude(pk__in=tongues(article).values("pk"))
    for circle in (
        public.filter(pk__in=article.related.values("pk")),
        public.filter(tags__in=article.tags.values("pk")).distinct(),
        public.filter(section=article.section_id),
    ):
        if len(found) < SHOWN:
            found += circle.exclude(pk__in=found).values_list("pk", flat=True)[: SHOWN - len(found)]
    stories = public.select_related("section").defer("body", "wire_text").in_bulk(found)
    return [stories[pk] for pk in found]
