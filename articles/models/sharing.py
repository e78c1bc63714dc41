"""Pictures that other sites show beside a link to a story; no page of ours prints them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.photo import Photo


class Shape(models.TextChoices):
    """The frames that Open Graph and schema.org readers ask for."""

    SOCIAL = "social", _("beside a link, 1200 × 630")
    WIDE = "wide", "16:9"
    CLASSIC = "classic", "4:3"
    SQUARE = "square", "1:1"


class Crop(models.Model):
    """A photo cut to a shape around its focal point, made by the worker."""

    photo = models.ForeignKey(Photo, models.CASCADE, related_name="crops")
    shape = models.CharField(max_length=7, choices=Shape)
    focal_x = models.PositiveSmallIntegerField()
    focal_y = models.PositiveSmallIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="crops/")

    class Meta:
        verbose_name = _("crop")
        verbose_name_plural = _("crops")
        ordering = ["photo", "shape"]
        constraints = [models.UniqueConstraint(fields=["photo", "shape"], name="one_crop_a_shape")]

    def __str__(self):
        return f"{self.photo_id} {self.shape}"


class Card(models.Model):
    """The drawn headline of a story without a photo. The name of the file tells which words are on it."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="card")
    digest = models.CharField(max_length=64)
    file = models.FileField(upload_to="cards/")

    class Meta:
        verbose_name = _("card of a story")
        verbose_name_plural = _("cards of stories")

    def __str__(self):
        return str(self.file)
