"""The editors' pages over an archive of 50 000 stories."""

from collections.abc import Iterator

from django.db import connection
from django.db.models import F
from django.db.models.functions import Mod
from django.test import Client
from django.urls import reverse

from articles.models import Article, Revision, Section
from articles.revisions.snapshot import take
from portal.models import User
from portal.newsroom.groups import ensure_groups
from tests.measures import archive
from tests.measures.asking import Answer, analyse, asked


def measure(number: str = "50000") -> Iterator[str | Answer]:
    archive.fill(int(number))
    _begin_work()
    analyse()
    client, user = Client(), User.objects.get(username="egor")
    user.groups.add(ensure_groups()["chief editor"])
    client.force_login(user)
    yield f"{connection.vendor}: {archive.size()} stories"
    for name, address in _pages():
        yield asked(name, lambda address=address: client.get(address))


def _begin_work() -> None:
    """Some stories are in work again, as in a newsroom of many people."""
    numbered = Article.objects.annotate(rest=Mod(F("pk"), 100))
    for rest, state in ((1, "draft"), (2, "draft"), (3, "review"), (4, "withdrawn")):
        numbered.filter(rest=rest).update(state=state)
    changed = list(numbered.filter(rest=5)[:500])
    versions = [Revision(article=story, version=1, snapshot=take(story)) for story in changed]
    for story, version in zip(changed, Revision.objects.bulk_create(versions), strict=True):
        story.working = version
    Article.objects.bulk_update(changed, ["working"])


def _pages() -> Iterator[tuple[str, str]]:
    desk, section = reverse("admin:articles_article_changelist"), Section.objects.first()
    last = archive.size() // 50 + 1
    public = Article.objects.published().filter(working=None).newest().first()
    in_work = Article.objects.filter(working__isnull=False).first()
    yield "list", desk
    yield "list, page 2", f"{desk}?p=2"
    yield "list, last page", f"{desk}?p={last}"
    for state in ("draft", "review", "scheduled", "published", "withdrawn", "changed"):
        yield f"list, {state}", f"{desk}?is={state}"
    yield "list, mine", f"{desk}?only=mine"
    yield "list, today", f"{desk}?only=today"
    yield "list, without a photo", f"{desk}?only=no-photo"
    yield "list, one section", f"{desk}?section__id__exact={section.pk}"
    yield "list, one section, drafts", f"{desk}?section__id__exact={section.pk}&is=draft"
    yield "list, one year", f"{desk}?published_at__year=2020"
    yield "list, by headline", f"{desk}?o=1"
    yield "search, rare", f"{desk}?q=колокольня+лён"
    yield "search, common", f"{desk}?q=храм"
    yield "search, beginning", f"{desk}?q=хра"
    yield "search in drafts", f"{desk}?q=храм&is=draft"
    yield "form, new", reverse("admin:articles_article_add")
    yield "form, public", reverse("admin:articles_article_change", args=[public.pk])
    yield "form, changes in work", reverse("admin:articles_article_change", args=[in_work.pk])
    yield "related stories", "/admin/autocomplete/?app_label=articles&model_name=article&field_name=related&term=храм"
    yield "the desk", reverse("admin:index")
    yield "what goes out", reverse("admin:outlook")
    yield "figures", reverse("admin:figures")
    yield "health", reverse("admin:health")
    for model in ("section", "tag", "author", "source", "photo"):
        yield f"list of {model}s", reverse(f"admin:articles_{model}_changelist")
