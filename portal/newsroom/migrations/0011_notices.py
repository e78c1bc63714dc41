from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give(apps, schema_editor):
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0010_lists_of_stories"), ("articles", "0017_notices")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
