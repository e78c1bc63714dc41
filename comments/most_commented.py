"""What readers talk about this week."""

from datetime import timedelta

from django.db.models import Count
from django.utils import timezone

from articles.models import Article
from comments.models import Comment

DAYS, SHOWN, ENOUGH = 7, 5, 3


def most_commented(edition: str) -> list[Article]:
    """The stories with the most comments approved in the last days; none at all where fewer than three have some."""
    since = timezone.now() - timedelta(days=DAYS)
    recent = Comment.objects.approved().filter(Article.objects.published().exists_for("article"), sent_at__gt=since)
    counted = recent.filter(article__edition=edition).values("article").annotate(number=Count("pk"))
    first = [row["article"] for row in counted.order_by("-number", "-article")[:SHOWN]]
    if len(first) < ENOUGH:
        return []
    stories = Article.objects.published().select_related("section").defer("body", "wire_text").in_bulk(first)
    return [stories[pk] for pk in first if pk in stories]
