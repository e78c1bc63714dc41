from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_ipv46_address
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    EMAIL = "email", _("e-mail")
    DOMAIN = "domain", _("everybody at a mail domain")
    NETWORK = "network", _("a network address, shortened")


class BlockQuerySet(models.QuerySet):
    def in_force(self):
        return self.filter(models.Q(until=None) | models.Q(until__gt=timezone.now()))


class Block(models.Model):
    """An address, a mail domain or a network whose comments are held with a remark. It ends by itself or is lifted."""

    kind = models.CharField(_("what is blocked"), max_length=7, choices=Kind, default=Kind.EMAIL)
    value = models.CharField(_("which"), max_length=254)
    reason = models.CharField(_("why"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("who"),
    )
    at = models.DateTimeField(_("since"), default=timezone.now, editable=False)
    until = models.DateTimeField(_("until"), null=True, blank=True, help_text=_("Empty: until it is lifted."))

    objects = BlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["kind", "value"], name="blocked")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.value}"

    def clean(self):
        self.value = self.value.strip().lower()
        if self.kind == Kind.EMAIL and "@" not in self.value:
            raise ValidationError({"value": _("Enter an e-mail like name@example.org.")})
        if self.kind == Kind.DOMAIN and ("@" in self.value or "." not in self.value):
            raise ValidationError({"value": _("Enter a domain like example.org.")})
        if self.kind == Kind.NETWORK:
            try:
                validate_ipv46_address(self.value)
            except ValidationError:
                raise ValidationError({"value": _("Enter an address like 203.0.113.0 or 2001:db8:1::.")}) from None

    @property
    def is_in_force(self) -> bool:
        return self.until is None or self.until > timezone.now()
