"""What a change of a story, or of what stories are filed under, makes pages forget."""

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.utils import timezone

from articles.models import Article, Author, Byline, Correction, Rendition, Section, Source, Tag
from articles.search.keeping import index_on_commit
from portal.pagecache import forget
from portal.pagecache.names import name_of


def list_name(thing, edition: str) -> str:
    """The name of the list of stories under a section, tag, author or source in one edition."""
    return f"{name_of(thing)}:{edition}"


def forget_article(article: Article) -> None:
    """The story's own page, each page that shows it, and each list that it may now belong to.

    Every change passes here, be it a save, a verb or a bulk update; so the search index hears of it here too.
    """
    names: list[Article | str] = [article, f"stories:{article.edition}", list_name(article.section, article.edition)]
    if article.source_id:
        names.append(list_name(article.source, article.edition))
    if article.published_at:
        names.append(f"day:{timezone.localdate(article.published_at)}:{article.edition}")
    names += [list_name(tag, article.edition) for tag in article.tags.all()]
    names += [list_name(byline.author, article.edition) for byline in article.bylines.select_related("author")]
    names += [f"article:{pk}" for pk in _other_tongues(article)]
    forget(*names)
    index_on_commit(article.pk)


def _places(article: Article) -> list[str]:
    """Where its own fields put a story."""
    places = [f"stories:{article.edition}", f"section:{article.section_id}:{article.edition}"]
    if article.source_id:
        places.append(f"source:{article.source_id}:{article.edition}")
    if article.published_at:
        places.append(f"day:{timezone.localdate(article.published_at)}:{article.edition}")
    return places


def _other_tongues(article: Article) -> list[int]:
    original = article.translation_of_id or article.pk
    return [original, *Article.objects.filter(translation_of_id=original).values_list("pk", flat=True)]


def listen() -> None:
    pre_save.connect(_article_to_be_saved, sender=Article, dispatch_uid="forget-where-article-was")
    post_save.connect(_article_saved, sender=Article, dispatch_uid="forget-article")
    post_delete.connect(_article_saved, sender=Article, dispatch_uid="forget-deleted-article")
    m2m_changed.connect(_links_changed, sender=Article.tags.through, dispatch_uid="forget-tags")
    m2m_changed.connect(_links_changed, sender=Article.related.through, dispatch_uid="forget-related")
    for model in (Byline, Correction):
        post_save.connect(_part_changed, sender=model, dispatch_uid=f"forget-{model.__name__}")
        post_delete.connect(_part_changed, sender=model, dispatch_uid=f"forget-deleted-{model.__name__}")
    for kind in (Section, Tag, Author, Source):
        post_save.connect(_taxonomy_changed, sender=kind, dispatch_uid=f"forget-{kind.__name__}")
        post_delete.connect(_taxonomy_changed, sender=kind, dispatch_uid=f"forget-deleted-{kind.__name__}")
    post_save.connect(_rendition_made, sender=Rendition, dispatch_uid="forget-rendition")


def _article_to_be_saved(sender, instance: Article, **kwargs) -> None:
    """A story that moves leaves lists behind whose counts and later pages change too."""
    fields = ("edition", "section_id", "source_id", "published_at")
    before = Article.objects.filter(pk=instance.pk).only(*fields).first() if instance.pk else None
    if before:
        forget(*_places(before))


def _article_saved(sender, instance: Article, **kwargs) -> None:
    if not kwargs.get("raw") and instance.pk:
        forget_article(instance)


def _links_changed(sender, instance, action: str, pk_set, reverse: bool, **kwargs) -> None:
    if reverse or not action.startswith(("post", "pre_remove", "pre_clear")):
        return
    forget_article(instance)
    if sender is Article.tags.through and pk_set:
        forget(*(f"tag:{pk}:{instance.edition}" for pk in pk_set))


def _part_changed(sender, instance, **kwargs) -> None:
    forget_article(instance.article)


def _taxonomy_changed(sender, instance, **kwargs) -> None:
    """A name may stand on any page: the menu, cards, bylines."""
    forget("site")


def _rendition_made(sender, instance: Rendition, **kwargs) -> None:
    forget(f"photo:{instance.photo_id}")
