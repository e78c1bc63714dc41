from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def bring_up_to_date(verbosity: int = 0) -> None:
    """Migrates, if there is anything to migrate: asking costs a moment, migrating two seconds even for nothing."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=verbosity, interactive=False)
