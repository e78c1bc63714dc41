from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give(apps, schema_editor):
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0001_groups"), ("articles", "0006_front_by_hand")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
