"""Helpers of the admin's tests: signed-in clients and the fields of the story form."""

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Article
from portal.models import User
from tests.cast import make_section

LIST = "/admin/articles/article/"
ADD = LIST + "add/"
FROM_TEXT = LIST + "from-text/"


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def change_url(article: Article) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


def story_fields(article: Article | None = None, **changes) -> dict:
    """What a browser sends for the form of a story."""
    fields = {
        "headline": "Bridge opens",
        "standfirst": "",
        "body": "<p>The bridge is open.</p>",
        "language": "en",
        "edition": "ru",
        "section": make_section().pk,
        "comment_policy": "open",
        "slug": "",
        "version": 0,
        "despite": "short",  # our stories are
    }
    for prefix in ("bylines", "corrections", "moves"):
        fields |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    if article:
        names = ("headline", "standfirst", "body", "language", "edition", "comment_policy", "slug", "version")
        fields |= {name: getattr(article, name) for name in names} | {"section": article.section_id}
        if article.published_at:
            fields |= moment_fields("published_at", article.published_at)
    return fields | changes


def moment_fields(name: str, moment) -> dict:
    local = timezone.localtime(moment)
    return {f"{name}_0": local.strftime("%d.%m.%Y"), f"{name}_1": local.strftime("%H:%M:%S")}


def texts(response) -> list[str]:
    """The messages that the next page shows."""
    return [str(message) for message in response.context["messages"]]
