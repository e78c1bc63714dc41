from datetime import datetime

from django.apps import apps
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Concat
from django.utils import timezone


class ArticleQuerySet(models.QuerySet):
    def published(self):
        """What readers may see now. Decided here, at read time, and nowhere else."""
        now = timezone.now()
        return self.filter(state="published", published_at__lte=now).filter(
            Q(expires_at__isnull=True) | Q(expires_at__gt=now)
        )

    def in_edition(self, edition: str):
        return self.filter(edition=edition)

    def in_section(self, section):
        return self.filter(section=section)

    def on_day(self, day):
        """Published on that date in the newsroom's time zone."""
        return self.filter(published_at__date=day)

    def due(self):
        """Public stories whose changes should be seen by now (articles/revisions/due.py)."""
        return self.public_of(Q(due_at__lte=timezone.now()))

    def public_of(self, few: Q):
        """Those of the few that are published.

        The few are found by an index of their own. SQLite does not know that they are few, and would go through all
        published stories by the index of `state`; so it is not shown that this is the column it has an index of.
        """
        return self.order_by().alias(said=Concat("state", Value(""))).filter(few, said="published")

    def newest(self):
        return self.order_by("-published_at", "-pk")

    def with_relations(self):
        """What a card or a page prints, fetched at once."""
        signed = apps.get_model("articles", "Byline").objects.select_related("author")
        found = self.select_related("section", "source", "photo")
        return found.prefetch_related(models.Prefetch("bylines", signed), "photo__renditions")

    def for_cards(self):
        """Without the long texts that a list does not print."""
        return self.with_relations().defer("wire_text")

    def for_feeds(self):
        """With all that a feed says of a story."""
        found = self.select_related("section", "source", "photo").defer("wire_text")
        return found.prefetch_related("bylines__author", "photo__renditions", "tags")

    def exists_for(self, field: str) -> models.Exists:
        """A condition for rows whose `field` names one of these stories.

        It is looked up row by row: for `field__in` SQLite first lists the whole archive.
        """
        return models.Exists(self.filter(pk=models.OuterRef(field)))

    def next_change(self) -> datetime | None:
        """The next moment when a story appears, vanishes or changes by the clock: no page may be kept beyond it."""
        now = timezone.now()
        to_come = Q(published_at__gt=now) | Q(expires_at__gt=now) | Q(due_at__gt=now)
        found = apps.get_model("articles", "Article").objects.public_of(to_come)
        moments = self.filter(pk__in=found.values("pk")).aggregate(
            appears=models.Min("published_at", filter=Q(published_at__gt=now)),
            vanishes=models.Min("expires_at", filter=Q(expires_at__gt=now)),
            changes=models.Min("due_at", filter=Q(due_at__gt=now)),
        )
        return min((moment for moment in moments.values() if moment), default=None)
