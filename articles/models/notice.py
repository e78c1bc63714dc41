"""Notices that a text may need: an age mark, a label that the law or the house asks for beside a name."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models.article import AGES
from articles.search.stems import stems

LONGEST = 200  # names of one notice


class Notice(models.Model):
    """Offered beside a story in which one of its names occurs; put in only by a press."""

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", _("label of an organisation")
        PERSON = "person", _("label of a person")
        AGE = "age", _("age mark")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.ORGANISATION)
    names = models.TextField(
        _("names to look for"),
        max_length=4000,
        help_text=_(
            "One to a line, in any grammatical form. A capital letter asks for one in the text: Rain is not rain. "
            "An asterisk at the end stands for any ending."
        ),
    )
    text_ru = models.CharField(_("notice in Russian"), max_length=400, blank=True)
    text_en = models.CharField(_("notice in English"), max_length=400, blank=True)
    age = models.PositiveSmallIntegerField(_("age mark"), null=True, blank=True, choices=AGES)
    is_on = models.BooleanField(_("is offered"), default=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["kind", "pk"]

    def __str__(self):
        return ", ".join(self.lines()[:3])

    def lines(self) -> list[str]:
        return [line.strip() for line in self.names.splitlines() if line.strip()]

    def text(self, language: str) -> str:
        return self.text_ru if language == "ru" else self.text_en

    def clean(self):
        problems: dict[str, str | Promise] = {}
        if len(self.lines()) > LONGEST or any(not stems(line) for line in self.lines()):
            problems["names"] = _("Give at most %(most)d names, each with a letter in it.") % {"most": LONGEST}
        if self.kind == self.Kind.AGE and self.age is None:
            problems["age"] = _("Choose the mark that is offered.")
        if self.kind != self.Kind.AGE:
            for name in ("text_ru", "text_en"):
                if not getattr(self, name).strip():
                    problems[name] = _("Readers of this language need it too.")
        if problems:
            raise ValidationError(problems)
