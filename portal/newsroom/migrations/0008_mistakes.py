from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give(apps, schema_editor):
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0007_link_checks"), ("comments", "0012_mistakes")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
