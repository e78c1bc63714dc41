from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article


class Indexed(models.Model):
    """That a story is in the search index, since which save and under which key.

    The words themselves are where the database searches best (migration 0008): on PostgreSQL in columns of this
    table, on SQLite in an FTS5 table that follows it by a trigger. So whatever removes a row removes its words.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="indexed")
    key = models.BigIntegerField(unique=True)  # when, then which: see articles/search/keys.py
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("entry of the search index")
        verbose_name_plural = _("entries of the search index")

    def __str__(self):
        return f"№ {self.pk}"
