from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give(apps, schema_editor):
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0003_moderators_desk"), ("comments", "0009_reports")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
