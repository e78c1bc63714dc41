from django.db import models

from articles.models.article import Article


class Reads(models.Model):
    """How often a story was read on one day of the newsroom; no reader is told from another."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="reads")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["article", "day"], name="one_count_a_story_and_day")]
        indexes = [models.Index(fields=["day"], name="reads_of_a_day")]

    def __str__(self):
        return f"{self.article_id} {self.day}: {self.count}"
