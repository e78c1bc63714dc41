"""What must be there before the first page."""

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portal.newsroom.demo.loading import load_demo, newsroom_is_empty
from portal.newsroom.starter import furnish


def prepare() -> None:
    if _behind():
        call_command("migrate", verbosity=1, interactive=False)
    if settings.PRODUCTION:
        call_command("collectstatic", verbosity=0, interactive=False)
        furnish()
    elif newsroom_is_empty():
        load_demo()


def _behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
