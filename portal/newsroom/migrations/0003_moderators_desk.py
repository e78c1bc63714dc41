from django.db import migrations

from portal.newsroom.groups import ensure_groups


def give_rights(apps, schema_editor):
    """To the moderators of a newsroom that was there before: the reasons for declining, and the blocks."""
    ensure_groups(apps)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0002_front_page"), ("comments", "0008_desk_rows")]
    operations = [migrations.RunPython(give_rights, migrations.RunPython.noop)]
