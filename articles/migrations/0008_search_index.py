import django.db.models.deletion
from django.db import migrations, models

SQLITE = [
    # The tokenizer `ascii` parts at spaces and takes every other letter as it is: the words come ready.
    """
    CREATE VIRTUAL TABLE articles_search USING fts5(
        head, topic, whole, facets, columnsize=0, prefix='3', tokenize='ascii'
    )
    """,
    """
    CREATE TRIGGER articles_indexed_gone AFTER DELETE ON articles_indexed BEGIN
        DELETE FROM articles_search WHERE rowid = old.key;
    END
    """,
]
SQLITE_BACK = ["DROP TRIGGER articles_indexed_gone", "DROP TABLE articles_search"]
POSTGRESQL = [
    """
    ALTER TABLE articles_indexed
        ADD COLUMN head tsvector NOT NULL DEFAULT '',
        ADD COLUMN topic tsvector NOT NULL DEFAULT '',
        ADD COLUMN whole tsvector NOT NULL DEFAULT '',
        ADD COLUMN facets tsvector NOT NULL DEFAULT ''
    """,
    # Long vectors lie outside the row and are not compressed: a wide question reads short rows only.
    "ALTER TABLE articles_indexed ALTER COLUMN topic SET STORAGE EXTERNAL, ALTER COLUMN whole SET STORAGE EXTERNAL",
    "ALTER TABLE articles_indexed SET (toast_tuple_target = 256)",
    "CREATE INDEX articles_search ON articles_indexed USING gin (facets, head, topic, whole)",
]
POSTGRESQL_BACK = [
    "DROP INDEX articles_search",
    "ALTER TABLE articles_indexed DROP COLUMN head, DROP COLUMN topic, DROP COLUMN whole, DROP COLUMN facets",
]


def create(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def drop(apps, schema_editor):
    for statement in {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_reads")]

    operations = [
        migrations.CreateModel(
            name="Indexed",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="indexed",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("key", models.BigIntegerField(unique=True)),
                ("saved_at", models.DateTimeField(db_index=True)),
            ],
            options={
                "verbose_name": "entry of the search index",
                "verbose_name_plural": "entries of the search index",
            },
        ),
        migrations.RunPython(create, drop),
    ]
