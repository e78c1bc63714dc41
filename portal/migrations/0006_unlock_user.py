from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0005_old_calendar"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="user",
            options={
                "permissions": [("unlock_user", "Can take off the second step of colleagues who lost it")],
                "verbose_name": "user",
                "verbose_name_plural": "users",
            },
        ),
    ]
