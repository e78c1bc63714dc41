from django.contrib.auth.models import AbstractUser
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from portal.language import Bilingual
from portal.richtext import RichTextField


class User(AbstractUser):
    """Ours from the first migration, so that it can grow without moving house."""

    consented_at = models.DateTimeField(
        _("agreed to the use of name and e-mail"), null=True, blank=True, editable=False
    )

    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
        permissions = [("unlock_user", gettext_noop("Can take off the second step of colleagues who lost it"))]

    def __str__(self):
        return self.get_full_name() or self.get_username()


class SiteSettings(Bilingual, models.Model):
    """One row, edited in the admin: what the site calls itself and how it treats comments."""

    name_ru = models.CharField(_("name in Russian"), max_length=80, default="Вестник")
    name_en = models.CharField(_("name in English"), max_length=80, default="Vestnik")
    tagline_ru = models.CharField(_("tagline in Russian"), max_length=160, blank=True)
    tagline_en = models.CharField(_("tagline in English"), max_length=160, blank=True)
    invitation_ru = models.TextField(
        _("invitation to comment in Russian"),
        blank=True,
        help_text=_("Stands above the comment form. Empty: the portal's own words."),
    )
    invitation_en = models.TextField(_("invitation to comment in English"), blank=True)
    comments_open = models.BooleanField(
        _("comments are open"), default=True, help_text=_("Off closes the comments of every story.")
    )
    closed_reason_ru = models.CharField(
        _("why they are closed, in Russian"),
        max_length=200,
        blank=True,
        help_text=_("Readers see it under every story while the comments are closed."),
    )
    closed_reason_en = models.CharField(_("why they are closed, in English"), max_length=200, blank=True)
    members_only = models.BooleanField(
        _("only readers with an account may comment"),
        default=False,
        help_text=_("A story may say so for itself."),
    )
    trusted_after = models.PositiveSmallIntegerField(
        _("publish at once after so many published comments"),
        default=0,
        help_text=_(
            "Of a signed-in reader, none of whose last five was refused; what a guard holds still waits. "
            "0: every comment waits for the editors."
        ),
    )
    comments_close_after = models.PositiveSmallIntegerField(
        _("close comments after, days"),
        default=0,
        help_text=_("Days since publication; 0 keeps them open."),
        validators=[MaxValueValidator(3650)],
    )
    age_mark = models.PositiveSmallIntegerField(
        _("age mark of the site"),
        default=12,
        validators=[MinValueValidator(0), MaxValueValidator(18)],
        help_text=_("Printed in the footer as 12+ (Federal law 436-FZ); 0 prints nothing."),
    )
    old_calendar = models.BooleanField(
        _("dates of the old calendar"),
        default=False,
        help_text=_("In brackets after the new ones: on the front page, on stories and on the pages of days."),
    )
    imprint_ru = models.TextField(_("imprint in Russian"), blank=True, help_text=_("Printed in the footer."))
    imprint_en = models.TextField(_("imprint in English"), blank=True)

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_row_of_site_settings")]

    def __str__(self):
        return self.in_language("name")

    def save(self, *args, **kwargs):
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls) -> "SiteSettings":
        """The row, or its defaults where none was saved yet."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)


class Chore(models.Model):
    """When a piece of work that comes back by itself was last handed to the worker: portal/chores.py."""

    name = models.CharField(max_length=120, unique=True)
    began_at = models.DateTimeField()

    def __str__(self):
        return self.name


class Page(Bilingual, models.Model):
    """A page of the site itself: about, contacts, rules of comments, privacy, accessibility."""

    slug = models.SlugField(_("address"), unique=True, help_text=_("The last part of /page/…/."))
    title_ru = models.CharField(_("title in Russian"), max_length=120)
    title_en = models.CharField(_("title in English"), max_length=120)
    body_ru = RichTextField(_("text in Russian"), blank=True)
    body_en = RichTextField(_("text in English"), blank=True)
    position = models.PositiveSmallIntegerField(_("place in the footer"), default=0)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("page of the site")
        verbose_name_plural = _("pages of the site")
        ordering = ["position", "slug"]

    def __str__(self):
        return self.in_language("title")

    def get_absolute_url(self) -> str:
        return reverse("page", kwargs={"slug": self.slug})
