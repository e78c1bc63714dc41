from django.db import migrations
from django.db.models import OuterRef, Subquery


def find(apps, schema_editor):
    """Which version readers saw when each comment was sent; in one statement."""
    revisions = apps.get_model("articles", "Revision").objects.filter(
        article=OuterRef("article"), shown_from__lte=OuterRef("sent_at")
    )
    shown = revisions.order_by("-shown_from", "-pk").values("pk")[:1]
    comments = apps.get_model("comments", "Comment").objects
    comments.filter(revision=None, by_editors=False).update(revision=Subquery(shown))


class Migration(migrations.Migration):
    dependencies = [("comments", "0012_mistakes")]

    operations = [migrations.RunPython(find, migrations.RunPython.noop)]
