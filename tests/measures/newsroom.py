"""`python -m tests.measures.newsroom [NUMBER]`: the editors' pages over so many stories, on SQLite and on PostgreSQL.

Prints how often each page asks the database and how long it takes, the longest question of it beside.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator

from tests.servers import postgres

NUMBER = 50_000
TIMES = 7


def main(arguments: list[str]) -> int:
    number = arguments[0] if arguments else str(NUMBER)
    code = _on({}, number)
    with postgres() as database:
        return code or (_on({"DATABASE_URL": database}, number) if database else 0)


def _on(environment: dict[str, str], number: str) -> int:
    with tempfile.TemporaryDirectory(prefix="vestnik-newsroom-") as folder:
        own = {"DATA_DIR": folder, "DATABASE_URL": "", "TESTING": "1", "SITE_URL": "http://testserver"}
        command = [sys.executable, "-m", "tests.measures.newsroom", "--here", number]
        return subprocess.run(command, env=os.environ | own | environment).returncode


def measure(number: int) -> None:
    from django.db import connection
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        _fill(number)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        _look(connection)
    finally:
        teardown_databases(databases, verbosity=0)


def _fill(number: int) -> None:
    """The archive, of which some stories are in work again, as in a newsroom of many people."""
    from django.db import transaction
    from django.db.models import F
    from django.db.models.functions import Mod

    from articles.models import Article, Revision
    from articles.revisions.snapshot import take
    from portal.newsroom.demo.archive import fill_archive
    from portal.newsroom.demo.loading import _load_rows

    with transaction.atomic():
        _load_rows({})
    fill_archive(number, seed=1)
    numbered = Article.objects.annotate(rest=Mod(F("pk"), 100))
    for rest, state in ((1, "draft"), (2, "draft"), (3, "review"), (4, "withdrawn")):
        numbered.filter(rest=rest).update(state=state)
    changed = list(numbered.filter(rest=5)[:500])
    versions = [Revision(article=story, version=1, snapshot=take(story)) for story in changed]
    for story, version in zip(changed, Revision.objects.bulk_create(versions), strict=True):
        story.working = version
    Article.objects.bulk_update(changed, ["working"])


def _pages() -> Iterator[tuple[str, str]]:
    from django.urls import reverse

    from articles.models import Article, Section

    desk, section = reverse("admin:articles_article_changelist"), Section.objects.first()
    last = Article.objects.count() // 50 + 1
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
    yield "related stories", ("/admin/autocomplete/?app_label=articles&model_name=article&field_name=related&term=храм")
    yield "the desk", reverse("admin:index")
    yield "what goes out", reverse("admin:outlook")
    yield "figures", reverse("admin:figures")
    yield "health", reverse("admin:health")
    for model in ("section", "tag", "author", "source", "photo"):
        yield f"list of {model}s", reverse(f"admin:articles_{model}_changelist")


def _look(connection) -> None:
    from django.core.cache import cache
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from articles.models import Article
    from portal.models import User
    from portal.newsroom.groups import ensure_groups

    client, user = Client(), User.objects.get(username="egor")
    user.groups.add(ensure_groups()["chief editor"])
    client.force_login(user)
    print(f"{connection.vendor}: {Article.objects.count()} stories")
    for name, address in _pages():
        spent = []
        for _time in range(TIMES):
            cache.clear()
            with CaptureQueriesContext(connection) as asked:
                began = time.perf_counter()
                response = client.get(address)
                spent.append((time.perf_counter() - began) * 1000)
            assert response.status_code == 200, (address, response.status_code)
        longest = max(float(query["time"]) * 1000 for query in asked.captured_queries)
        numbers = f"{len(asked):3d} queries {statistics.median(spent):7.0f} ms, longest question {longest:5.0f} ms"
        print(f"  {name:<28}{numbers}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--here"]:
        import django

        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
        if not os.environ["DATABASE_URL"]:
            del os.environ["DATABASE_URL"]
        django.setup()
        measure(int(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
