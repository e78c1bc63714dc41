from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portal.language import Bilingual

# First parts of addresses that mean something else; a section may not take one.
_RESERVED = """
account admin api archive author authors captcha comments corrections css donate en feed feeds go healthz later
manifest media news-sitemap page preview readyz receipt robots ru search security seen sitemap source sources static
tag tags wire
"""
RESERVED = frozenset(_RESERVED.split())


def validate_section_slug(slug: str) -> None:
    if slug.lower() in RESERVED or slug.isdigit():
        raise ValidationError(_("“%(slug)s” is an address of the site itself; choose another."), params={"slug": slug})


class Named(Bilingual, models.Model):
    """Something with a name in both languages and an address of its own."""

    name_ru = models.CharField(_("name in Russian"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    slug = models.SlugField(_("address"), max_length=80, unique=True)

    page: str  # the name of its page in articles/urls.py

    class Meta:
        abstract = True
        ordering = ["name_ru"]

    def __str__(self):
        return self.name

    @property
    def name(self) -> str:
        return self.in_language("name")

    def get_absolute_url(self) -> str:
        return reverse(self.page, kwargs={"slug": self.slug})


class Section(Named):
    page = "section"
    description_ru = models.CharField(_("description in Russian"), max_length=300, blank=True)
    description_en = models.CharField(_("description in English"), max_length=300, blank=True)
    slug = models.SlugField(_("address"), max_length=80, unique=True, validators=[validate_section_slug])
    position = models.PositiveSmallIntegerField(_("place in the menu"), default=0)

    class Meta(Named.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["position", "slug"]

    @property
    def description(self) -> str:
        return self.in_language("description")


class Tag(Named):
    page = "tag"

    class Meta(Named.Meta):
        verbose_name = _("tag")
        verbose_name_plural = _("tags")


class Author(Named):
    """A person who writes; need not have an account."""

    page = "author"
    role_ru = models.CharField(_("role in Russian"), max_length=120, blank=True)
    role_en = models.CharField(_("role in English"), max_length=120, blank=True)
    bio_ru = models.TextField(_("about in Russian"), max_length=1000, blank=True)
    bio_en = models.TextField(_("about in English"), max_length=1000, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name=_("account"),
        related_name="author",
    )

    class Meta(Named.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    @property
    def role(self) -> str:
        return self.in_language("role")

    @property
    def bio(self) -> str:
        return self.in_language("bio")


class Source(Named):
    """An agency or press service whose copy we print; never the publisher of our page."""

    page = "source"
    url = models.URLField(_("site"), max_length=300, blank=True)
    licence = models.CharField(
        _("licence"),
        max_length=200,
        blank=True,
        help_text=_("On what terms we reprint: contract, permission, CC BY …"),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        help_text=_("One a line, as they stand in wire copy: ITAR-TASS, ИТАР-ТАСС. “New from text” knows them."),
    )

    class Meta(Named.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def all_names(self) -> list[str]:
        """Every name under which wire copy may call it."""
        return [name for name in (self.name_ru, self.name_en, *self.other_names.splitlines()) if name.strip()]
