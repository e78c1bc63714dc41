from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.legacy.paths import LONGEST, BadAddress, legacy_path
from articles.models.article import Article


class LegacyAddress(models.Model):
    """An address that a story had before it moved here. It leads to the story, and so to wherever the story moves."""

    path = models.CharField(
        _("old address"),
        max_length=LONGEST,
        unique=True,
        help_text=_("As it stood after the name of the site: /87900.html or /index.php?id=87900."),
    )
    article = models.ForeignKey(
        Article, models.CASCADE, related_name="legacy_addresses", verbose_name=_("story it leads to")
    )

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        ordering = ["path"]

    def __str__(self):
        return self.path

    def clean(self):
        try:
            self.path = legacy_path(self.path)
        except BadAddress as problem:
            raise ValidationError({"path": str(problem)}) from problem
