from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0013_versions_answered"),
    ]

    operations = [
        migrations.AddField(
            model_name="report",
            name="acknowledged_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="receipt confirmed by mail"),
        ),
        migrations.AlterField(
            model_name="comment",
            name="erased_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="erased"),
        ),
        migrations.AlterField(
            model_name="decision",
            name="verb",
            field=models.CharField(
                blank=True,
                choices=[
                    ("approve", "approved"),
                    ("answer", "answered in public"),
                    ("privately", "answered privately"),
                    ("decline", "declined"),
                    ("spam", "marked as spam"),
                    ("block", "the writer was blocked"),
                    ("edit", "edited"),
                    ("reopen", "put back to waiting"),
                    ("undo", "undone"),
                    ("correct", "corrected by the writer"),
                    ("withdraw", "withdrawn by the writer"),
                    ("erase", "erased by the writer"),
                    ("forget", "erased by the calendar: its term was over"),
                ],
                max_length=9,
                verbose_name="what",
            ),
        ),
        migrations.AlterField(
            model_name="report",
            name="reason",
            field=models.CharField(
                choices=[
                    ("insult", "It insults or threatens somebody"),
                    ("private", "It tells private things about somebody"),
                    ("advert", "It advertises"),
                    ("other", "It breaks another rule"),
                    ("illegal", "It breaks the law or somebody's rights"),
                ],
                max_length=7,
                verbose_name="reason",
            ),
        ),
    ]
