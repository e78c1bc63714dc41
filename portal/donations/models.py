from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Section
from portal.language import Bilingual


class DonationLinkQuerySet(models.QuerySet):
    def active(self):
        """Switched on and within their dates now."""
        now = timezone.now()
        return self.filter(
            Q(starts_at__isnull=True) | Q(starts_at__lte=now),
            Q(ends_at__isnull=True) | Q(ends_at__gt=now),
            is_on=True,
        )


class DonationLink(Bilingual, models.Model):
    """A line under the stories that asks for a gift and says to whom it goes."""

    recipient_ru = models.CharField(_("recipient in Russian"), max_length=160)
    recipient_en = models.CharField(_("recipient in English"), max_length=160)
    wording_ru = models.CharField(_("words of the link in Russian"), max_length=80, default="Внести лепту")
    wording_en = models.CharField(_("words of the link in English"), max_length=80, default="Make a donation")
    url = models.URLField(_("where it leads"), max_length=500)
    sections = models.ManyToManyField(
        Section,
        blank=True,
        verbose_name=_("sections"),
        help_text=_("Left empty: under the stories of all sections."),
    )
    starts_at = models.DateTimeField(_("shown from"), null=True, blank=True)
    ends_at = models.DateTimeField(_("shown until"), null=True, blank=True)
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("A link of weight 2 stands under twice as many stories as one of weight 1."),
    )
    is_on = models.BooleanField(_("on"), default=True)

    objects = DonationLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("donation link")
        verbose_name_plural = _("donation links")
        ordering = ["-is_on", "recipient_ru"]

    def __str__(self):
        return self.recipient

    def clean(self):
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The end must come after the beginning.")})
        if self.url and not self.url.startswith("https://"):
            raise ValidationError({"url": _("The address must begin with https://: readers will trust it with money.")})

    @property
    def is_active(self) -> bool:
        """The same rule as `active()`, for a row already at hand."""
        now = timezone.now()
        begun = self.starts_at is None or self.starts_at <= now
        return self.is_on and begun and (self.ends_at is None or now < self.ends_at)

    def suits(self, section_pk: int) -> bool:
        """Whether it may stand under stories of that section; none chosen means all."""
        chosen = [section.pk for section in self.sections.all()]
        return not chosen or section_pk in chosen

    @property
    def recipient(self) -> str:
        return self.in_language("recipient")

    @property
    def recipient_sentence(self) -> str:
        """With the full stop that parts it from the words of the link."""
        return self.recipient if self.recipient.endswith((".", "!", "?", "…")) else f"{self.recipient}."

    @property
    def wording(self) -> str:
        return self.in_language("wording")

    @property
    def host(self) -> str:
        """Where the link leads, as a reader knows it: `храм.example`, without `www.`."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")


class DonationClicks(models.Model):
    """How many clicks a link had in one day; no reader is told from another."""

    link = models.ForeignKey(DonationLink, models.CASCADE, related_name="clicks")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-day"]
        constraints = [models.UniqueConstraint(fields=["link", "day"], name="one_count_a_link_and_day")]

    def __str__(self):
        return f"{self.link_id} {self.day}: {self.count}"
