from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give(apps, schema_editor):
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0005_roles"), ("articles", "0012_old_addresses")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
