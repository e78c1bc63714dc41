from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from articles.models import Article, Revision
from portal.plaintext import fingerprint


class State(models.TextChoices):
    WAITING = "waiting", _("waiting")
    PUBLISHED = "published", _("published")
    ANSWERED = "answered", _("answered privately")
    DECLINED = "declined", _("declined")
    SPAM = "spam", _("spam")
    WITHDRAWN = "withdrawn", _("withdrawn by the writer")


class CommentQuerySet(models.QuerySet):
    def public(self):
        """What readers may see: approved by a person, under a story that is public."""
        return self.approved().filter(Article.objects.published().exists_for("article"))

    def approved(self):
        """Enough for the thread of a story at hand, which readers do not see before the story itself."""
        return self.filter(state=State.PUBLISHED)

    def waiting(self):
        return self.filter(state=State.WAITING)

    def unread(self):
        """What no moderator has had before the eyes yet; an answer of the editors was read by who wrote it."""
        return self.filter(read_at=None, by_editors=False).exclude(state=State.WITHDRAWN)

    def by_writer_of(self, pk: int):
        """All by the account that wrote this one or, as far as an unproven e-mail tells, by the same guest."""
        one = Comment.objects.filter(pk=pk)
        mail = models.Subquery(one.exclude(email="").values(low=Lower("email")))
        same = models.Q(pk=pk) | models.Q(mail=mail) | models.Q(user=models.Subquery(one.values("user")))
        return self.annotate(mail=Lower("email")).filter(same, by_editors=False)


class Comment(models.Model):
    """What a reader wrote under a story. Plain text; never public before somebody approved it."""

    TEXT_LENGTH = 3000
    REASON_LENGTH = 600
    LANGUAGES = [("ru", _("Russian")), ("en", _("English"))]  # those that language_of_text tells apart

    article = models.ForeignKey(Article, models.CASCADE, related_name="comments", verbose_name=_("story"))
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="replies", verbose_name=_("in answer to")
    )
    # The comment at the first level under which this one stands; none for one that stands there itself
    root = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, editable=False, related_name="thread", db_index=False
    )
    # What its writer could read; none for the editors' own, and for stories older than their versions
    revision = models.ForeignKey(
        Revision,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("version of the story"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("account"),
    )
    name = models.CharField(_("name"), max_length=80)
    email = models.EmailField(_("e-mail"), max_length=254)
    text = models.TextField(_("comment"), max_length=TEXT_LENGTH)
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGES, default="ru")
    state = models.CharField(_("state"), max_length=9, choices=State, default=State.WAITING, editable=False)
    reason = models.CharField(_("reason"), max_length=REASON_LENGTH, blank=True, editable=False)
    private_answer = models.TextField(_("private answer"), max_length=TEXT_LENGTH, blank=True, editable=False)
    by_editors = models.BooleanField(_("answer of the editors"), default=False, editable=False)
    sent_at = models.DateTimeField(_("sent"), default=timezone.now, editable=False)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True, editable=False)
    # Each decision and each change of the text counts on: who decides says which count they have seen
    version = models.PositiveIntegerField(default=0, editable=False)
    # How likely the moderators are to publish it, and the words that say so; it orders the desk, nothing else
    score = models.FloatField(null=True, editable=False)
    score_because = models.JSONField(default=list, editable=False)
    read_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("first read by"),
    )
    read_at = models.DateTimeField(_("first read"), null=True, blank=True, editable=False)
    tell_by_mail = models.BooleanField(_("wants mail on the decision"), default=False, editable=False)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True, editable=False)
    address = models.CharField(_("network address, shortened"), max_length=45, blank=True, editable=False)
    consented_at = models.DateTimeField(_("agreed"), null=True, blank=True, editable=False)
    # Which words were agreed to: comments/consent.py
    consented_to = models.CharField(_("agreed to"), max_length=64, blank=True, editable=False)
    # What the guards found: pairs of a guard's name and a detail (comments/guards)
    held_for = models.JSONField(_("why it is held"), default=list, blank=True, editable=False)
    fingerprint = models.CharField(max_length=32, blank=True, editable=False)  # of the text, to know repeats by
    # The key of the number typed: the same form sent twice stores one comment. Many have none, hence null.
    token = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001

    text_changed = False  # the story, since it was written: comments/answered.py finds it out

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        ordering = ["-sent_at", "-pk"]
        indexes = [
            models.Index(fields=["article", "state", "sent_at"], name="thread"),
            models.Index(fields=["article", "root", "state", "sent_at"], name="beginnings"),
            models.Index(fields=["root", "state", "sent_at"], name="answers"),
            models.Index(fields=["state", "sent_at"], name="queue"),
            models.Index(fields=["fingerprint", "sent_at"], name="repeats"),
            models.Index(Lower("email"), "state", name="writer"),
            models.Index(fields=["sent_at"], name="comments_sent"),
            models.Index(fields=["sent_at"], name="unread", condition=models.Q(read_at=None)),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="comment_state_is_known")
        ]
        permissions = [("moderate_comment", gettext_noop("Can approve and decline comments"))]

    def __str__(self):
        return f"{self.name}: {Truncator(self.text).chars(41)}"

    def save(self, *args, **kwargs):
        self.fingerprint = fingerprint(self.text)
        if self._state.adding and self.parent:
            self.root_id = self.parent.root_id or self.parent.pk
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Leads to the page of the discussion on which the comment stands at the moment."""
        return f"{self.article.get_absolute_url()}comment/{self.pk}/"

    @property
    def answers_an_answer(self) -> bool:
        """Two levels are shown, so such a comment says itself whom it answers."""
        return self.parent is not None and self.parent.root_id is not None
