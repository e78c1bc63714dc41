from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from articles.models.photo import Photo
from articles.models.taxonomy import Author, Section, Source, Tag
from articles.querysets import ArticleQuerySet
from articles.slugs import slug_of
from portal.links import reverse_in
from portal.richtext import RichTextField


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    REVIEW = "review", _("in review")
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Edition(models.TextChoices):
    RU = "ru", _("Russian edition")
    EN = "en", _("English edition")


class Language(models.TextChoices):
    """Languages of texts (BCP 47); the interface speaks the first two."""

    RU = "ru", _("Russian")
    EN = "en", _("English")
    UK = "uk", _("Ukrainian")
    BE = "be", _("Belarusian")
    SR = "sr", _("Serbian")
    BG = "bg", _("Bulgarian")
    EL = "el", _("Greek")
    RO = "ro", _("Romanian")
    KA = "ka", _("Georgian")
    DE = "de", _("German")
    FR = "fr", _("French")
    ES = "es", _("Spanish")
    IT = "it", _("Italian")
    PL = "pl", _("Polish")


AGES = [(age, f"{age}+") for age in (0, 6, 12, 16, 18)]


class CommentPolicy(models.TextChoices):
    OPEN = "open", _("open")
    MEMBERS = "member", _("only for readers with an account")
    CLOSED = "closed", _("closed with a reason")
    OFF = "off", _("not offered")


class Article(models.Model):
    # The text
    headline = models.CharField(_("headline"), max_length=300)
    standfirst = models.TextField(
        _("standfirst"),
        max_length=600,
        blank=True,
        help_text=_("A sentence printed above the text. Left empty, cards and feeds take the first paragraph."),
    )
    body = RichTextField(_("text"), media=True)
    language = models.CharField(_("language of the text"), max_length=2, choices=Language, default=Language.RU)

    # Its place
    edition = models.CharField(
        _("edition"),
        max_length=2,
        choices=Edition,
        default=Edition.RU,
        help_text=_("Whose front page, feeds and frame the story stands in; the text may be in another language."),
    )
    section = models.ForeignKey(Section, models.PROTECT, related_name="articles", verbose_name=_("section"))
    tags = models.ManyToManyField(Tag, blank=True, related_name="articles", verbose_name=_("tags"))
    slug = models.SlugField(
        _("address"), max_length=120, blank=True, help_text=_("Made from the headline when left empty.")
    )
    translation_of = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translated_as",
        verbose_name=_("translation of"),
    )
    related = models.ManyToManyField("self", symmetrical=False, blank=True, verbose_name=_("related stories"))

    # Who wrote it
    authors = models.ManyToManyField(Author, through="Byline", related_name="articles", verbose_name=_("authors"))
    byline_text = models.CharField(
        _("byline as printed"), max_length=200, blank=True, help_text=_("For writers who have no page here.")
    )
    source = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("source")
    )
    original_url = models.URLField(_("address of the original"), max_length=500, blank=True)

    # Where and when the wire says
    dateline = models.CharField(
        _("dateline"),
        max_length=200,
        blank=True,
        help_text=_("As sent; printed letter for letter above the text."),
    )
    dateline_place = models.CharField(_("place of the dateline"), max_length=120, blank=True)
    dateline_date = models.DateField(_("date of the dateline"), null=True, blank=True)

    # The lead photo, in this use
    photo = models.ForeignKey(
        Photo, models.PROTECT, null=True, blank=True, related_name="articles", verbose_name=_("lead photo")
    )
    photo_caption = models.CharField(_("caption"), max_length=400, blank=True)
    photo_alt = models.CharField(
        _("what the photo shows"),
        max_length=300,
        blank=True,
        help_text=_("Read aloud to those who do not see it (WCAG 1.1.1). Empty only for a mere ornament."),
    )
    photo_credit = models.CharField(
        _("credit as sent"),
        max_length=160,
        blank=True,
        help_text=_("Printed if the photo has no credit of its own."),
    )

    # Publishing
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.DRAFT, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    expires_at = models.DateTimeField(
        _("shown until"), null=True, blank=True, help_text=_("Left empty, the story stays for good.")
    )
    planned_for = models.DateField(
        _("planned for"),
        null=True,
        blank=True,
        help_text=_("A day to aim at, for colleagues; it publishes nothing."),
    )
    embargo_until = models.DateTimeField(
        _("embargo until"),
        null=True,
        blank=True,
        help_text=_("Cannot be published before; only a chief editor may lift it."),
    )
    withdrawn_reason = models.CharField(_("reason of withdrawal"), max_length=300, blank=True, editable=False)
    modified_at = models.DateTimeField(_("changed in substance"), null=True, blank=True, editable=False)
    canonical_url = models.URLField(_("canonical address"), max_length=500, blank=True)
    age_mark = models.PositiveSmallIntegerField(_("age mark"), null=True, blank=True, choices=AGES)

    # Discussion
    comment_policy = models.CharField(_("comments"), max_length=6, choices=CommentPolicy, default=CommentPolicy.OPEN)
    comment_reason = models.CharField(_("why comments are closed"), max_length=200, blank=True)
    comments_close_after = models.PositiveSmallIntegerField(
        _("close comments after, days"),
        null=True,
        blank=True,
        help_text=_("Days since publication; left empty, the setting of the site holds; 0 keeps them open."),
    )

    # Bookkeeping
    created_at = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("created by"),
    )
    saved_at = models.DateTimeField(_("saved"), auto_now=True, db_index=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("saved by"),
    )
    version = models.PositiveIntegerField(default=0, editable=False)

    # Changes that readers do not see yet (articles/revisions/working.py)
    working = models.ForeignKey(
        "Revision",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("unpublished changes"),
    )
    due = models.ForeignKey(
        "Revision",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("changes with a date"),
    )
    due_at = models.DateTimeField(_("changes come out"), null=True, blank=True, editable=False)
    declined_notices = models.JSONField(default=list, blank=True, editable=False)  # numbers: articles/notices/
    wire_text = models.TextField(_("text as it was pasted"), blank=True, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        ordering = ["-published_at", "-pk"]
        indexes = [
            models.Index(fields=["edition", "state", "-published_at"], name="front"),
            models.Index(fields=["section", "edition", "state", "-published_at"], name="section_list"),
            models.Index(fields=["source", "-published_at"], name="source_list"),
            models.Index(fields=["state", "-saved_at"], name="in_work"),
            models.Index(fields=["published_at"], name="coming"),
            models.Index(fields=["expires_at"], name="expiring", condition=models.Q(expires_at__isnull=False)),
            models.Index(fields=["due_at"], name="changing", condition=models.Q(due_at__isnull=False)),
            models.Index(fields=["embargo_until"], name="embargoed", condition=models.Q(embargo_until__isnull=False)),
            models.Index(fields=["planned_for"], name="planned", condition=models.Q(planned_for__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="article_state_is_known"),
            models.CheckConstraint(condition=models.Q(edition__in=Edition.values), name="article_edition_is_known"),
            models.CheckConstraint(
                condition=~models.Q(state="published") | models.Q(published_at__isnull=False),
                name="published_article_has_a_date",
            ),
        ]
        permissions = [
            ("publish_article", gettext_noop("Can publish and withdraw stories")),
            ("review_article", gettext_noop("Can send stories for review")),
            ("lift_embargo", gettext_noop("Can lift an embargo")),
        ]

    def __str__(self):
        return self.headline

    def save(self, *args, **kwargs):
        self.slug = self.slug or slug_of(self.headline)
        super().save(*args, **kwargs)

    def clean(self):
        problems = {}
        if self.state == State.PUBLISHED and not self.published_at:
            problems["published_at"] = _("A published story has a date.")
        if self.expires_at and self.expires_at <= (self.published_at or timezone.now()):
            problems["expires_at"] = _("The end must come after the publication.")
        if self.embargo_until and self.published_at and self.published_at < self.embargo_until:
            problems["published_at"] = _("The story is under embargo until later.")
        if self.comment_policy == CommentPolicy.CLOSED and not self.comment_reason:
            problems["comment_reason"] = _("Readers are told why; give the reason.")
        if problem := self._problem_of_translation():
            problems["translation_of"] = problem
        if problems:
            raise ValidationError(problems)

    def _problem_of_translation(self):
        original = self.translation_of
        if original is None:
            return None
        if original.pk == self.pk:
            return _("A story is not a translation of itself.")
        if original.language == self.language:
            return _("That story is in the same language.")
        return None

    def get_absolute_url(self) -> str:
        return reverse_in(self.edition, "article", section=self.section.slug, pk=self.pk, slug=self.slug)

    @property
    def is_public(self) -> bool:
        """The same rule as `published()`, for a row already at hand."""
        now = timezone.now()
        if self.state != State.PUBLISHED or self.published_at is None:
            return False
        return self.published_at <= now and (self.expires_at is None or now < self.expires_at)

    @property
    def is_scheduled(self) -> bool:
        return self.state == State.PUBLISHED and self.published_at is not None and self.published_at > timezone.now()


class Byline(models.Model):
    """An author of a story, in the order of printing."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="bylines")
    author = models.ForeignKey(Author, models.PROTECT, related_name="bylines", verbose_name=_("author"))
    position = models.PositiveSmallIntegerField(_("place"), default=0)

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["article", "author"], name="author_signs_once")]

    def __str__(self):
        return str(self.author)
