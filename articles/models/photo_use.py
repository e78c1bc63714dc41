"""Where photos stand in texts; the lead photo of a story is its own field."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.photo import Photo


class PhotoUse(models.Model):
    """A photo in the text of a story or, with `now` off, only in a version of it: what is kept can come back."""

    photo = models.ForeignKey(Photo, models.PROTECT, related_name="uses", verbose_name=_("photo"))
    article = models.ForeignKey(Article, models.CASCADE, related_name="photo_uses", verbose_name=_("story"))
    now = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("use of a photo")
        verbose_name_plural = _("uses of photos")
        constraints = [models.UniqueConstraint(fields=["photo", "article"], name="photo_is_used_once_a_story")]

    def __str__(self):
        return f"{self.photo_id} {self.article_id}"
