from django.db import migrations
from django.db.models import F, OuterRef, Subquery

from comments.reasons import furnish_reasons

VERBS = {
    "published": "approve",
    "declined": "decline",
    "spam": "spam",
    "answered": "privately",
    "waiting": "reopen",
    "withdrawn": "withdraw",
}


def fill(apps, schema_editor):
    """The reasons to begin with; what earlier decisions were called, and who had read the comments by deciding."""
    comment, decision = apps.get_model("comments", "Comment"), apps.get_model("comments", "Decision")
    furnish_reasons(apps.get_model("comments", "DeclineReason"))
    for state, verb in VERBS.items():
        decision.objects.filter(verb="", now=state).update(verb=verb)
    first = decision.objects.filter(comment=OuterRef("pk"), by__isnull=False).order_by("at", "pk")
    decided = comment.objects.filter(read_at=None, pk__in=decision.objects.filter(by__isnull=False).values("comment"))
    decided.update(read_by=Subquery(first.values("by")[:1]), read_at=Subquery(first.values("at")[:1]))
    comment.objects.filter(read_at=None, by_editors=True).update(read_by=F("user"), read_at=F("sent_at"))


class Migration(migrations.Migration):
    dependencies = [("comments", "0007_desk")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
