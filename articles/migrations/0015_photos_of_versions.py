from django.db import migrations


def note_lead_photos_of_versions(apps, schema_editor):
    """A version that is kept can come back with its photo; texts have none before this."""
    Revision, PhotoUse = apps.get_model("articles", "Revision"), apps.get_model("articles", "PhotoUse")
    there = set(apps.get_model("articles", "Photo").objects.values_list("pk", flat=True))
    pairs = Revision.objects.values_list("article_id", "snapshot__photo").order_by().distinct()
    rows = [PhotoUse(article_id=article, photo_id=photo) for article, photo in pairs if photo in there]
    PhotoUse.objects.bulk_create(rows, batch_size=1000, ignore_conflicts=True)


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_photos_in_texts")]
    operations = [migrations.RunPython(note_lead_photos_of_versions, migrations.RunPython.noop)]
