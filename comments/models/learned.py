"""What the scorer has learned from decisions (comments/scoring): counts, no texts, and nothing of whose they were."""

from django.db import models


class LearnedFeature(models.Model):
    """In how many published and refused texts of a language a word or a piece of one stood."""

    language = models.CharField(max_length=2)
    name = models.CharField(max_length=40)
    kept = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "name"], name="learned_once")]

    def __str__(self):
        return f"{self.language}: {self.name}"
