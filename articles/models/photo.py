from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from articles.photos.checks import validate_photo
from articles.photos.originals import CleanPhoto, clean_photo


def original_path(photo: "Photo", filename: str) -> str:
    """A name of our own: what the uploader called the file says nothing and may be hostile."""
    return f"photos/{photo.digest[:2]}/{photo.digest[:24]}.{photo.extension}"


class Photo(models.Model):
    """A picture in the library. The file is upright, without metadata, of a type told by its content."""

    file = models.ImageField(
        _("file"),
        upload_to=original_path,
        validators=[validate_photo],
        width_field="width",
        height_field="height",
        help_text=_("JPEG, PNG, WebP, AVIF or GIF; up to 20 MB and 40 megapixels. Place and camera data are removed."),
    )
    width = models.PositiveIntegerField(_("width"), default=0, editable=False)
    height = models.PositiveIntegerField(_("height"), default=0, editable=False)
    digest = models.CharField(max_length=64, editable=False, db_index=True)
    extension = models.CharField(max_length=4, editable=False)
    title = models.CharField(_("title"), max_length=160, help_text=_("For the library; readers do not see it."))
    caption = models.CharField(
        _("caption"), max_length=400, blank=True, help_text=_("Offered where the photo is used.")
    )
    credit = models.CharField(_("credit"), max_length=160, blank=True, help_text=_("Photographer / agency."))
    licence = models.CharField(_("licence"), max_length=160, blank=True)
    focal_x = models.PositiveSmallIntegerField(
        # xgettext:no-python-format
        _("focal point, % from the left"),
        default=50,
        validators=[MaxValueValidator(100)],
    )
    focal_y = models.PositiveSmallIntegerField(
        # xgettext:no-python-format
        _("focal point, % from the top"),
        default=50,
        validators=[MaxValueValidator(100)],
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("uploaded by"),
    )

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["-uploaded_at", "-pk"]

    # During a save with a new file: the name of the file it replaces, empty for a new photo.
    replaced: str | None = None

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """A new file is cleaned before it is stored; articles/photos/library.py sees to its copies."""
        if not self.file or getattr(self.file, "_committed", True):
            return super().save(*args, **kwargs)
        self._take_in(clean_photo(self.file.file))
        try:
            with transaction.atomic():
                return super().save(*args, **kwargs)
        except Exception:
            self.file.storage.delete(str(self.file.name))  # no file without a row
            raise

    def _take_in(self, clean: CleanPhoto) -> None:
        found = clean.found
        self.replaced = Photo.objects.filter(pk=self.pk).values_list("file", flat=True).first() or ""
        self.digest, self.extension = found.digest, found.extension
        self.caption, self.credit = self.caption or found.caption, self.credit or found.credit
        self.file = clean

    @property
    def is_printed(self) -> bool:
        """Whether the worker has made its copies; until then pages leave no frame for it, not even an empty one."""
        return bool(self.renditions.all())

    def copies(self, format: str) -> list["Rendition"]:
        """The renditions in one format, narrowest first; no query where they were prefetched."""
        found = (rendition for rendition in self.renditions.all() if rendition.format == format)
        return sorted(found, key=lambda rendition: rendition.width)


class Rendition(models.Model):
    """A copy of a photo at one width in one format, made by the worker."""

    class Format(models.TextChoices):
        AVIF = "avif", "AVIF"
        WEBP = "webp", "WebP"
        JPEG = "jpeg", "JPEG"

    photo = models.ForeignKey(Photo, models.CASCADE, related_name="renditions")
    format = models.CharField(max_length=4, choices=Format.choices)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    file = models.FileField(upload_to="renditions/")

    class Meta:
        ordering = ["format", "width"]
        constraints = [
            models.UniqueConstraint(fields=["photo", "format", "width"], name="one_rendition_a_width_and_format")
        ]

    def __str__(self):
        return f"{self.photo_id} {self.format} {self.width}"
