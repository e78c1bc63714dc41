from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from comments.models.block import Block
from comments.models.comment import Comment, State


class Decision(models.Model):
    """A line of a comment's log: who decided what, when and why. Added, never edited."""

    class Done(models.TextChoices):
        APPROVE = "approve", _("approved")
        ANSWER = "answer", _("answered in public")
        PRIVATELY = "privately", _("answered privately")
        DECLINE = "decline", _("declined")
        SPAM = "spam", _("marked as spam")
        BLOCK = "block", _("the writer was blocked")
        EDIT = "edit", _("edited")
        REOPEN = "reopen", _("put back to waiting")
        UNDO = "undo", _("undone")
        CORRECT = "correct", _("corrected by the writer")
        WITHDRAW = "withdraw", _("withdrawn by the writer")
        ERASE = "erase", _("erased by the writer")
        FORGET = "forget", _("erased by the calendar: its term was over")

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="decisions", verbose_name=_("comment"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    verb = models.CharField(_("what"), max_length=9, choices=Done, blank=True)
    was = models.CharField(_("from"), max_length=9, choices=State)
    now = models.CharField(_("to"), max_length=9, choices=State)
    reason = models.CharField(_("reason"), max_length=Comment.REASON_LENGTH, blank=True)
    # What the fields of the comment were before: for whoever undoes it, and for who asks what the text was
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder, editable=False)
    version = models.PositiveIntegerField(null=True, editable=False)  # of the comment, after it
    reply = models.ForeignKey(Comment, models.SET_NULL, null=True, editable=False, related_name="+")
    block = models.ForeignKey(Block, models.SET_NULL, null=True, editable=False, related_name="+")
    undoes = models.OneToOneField("self", models.SET_NULL, null=True, editable=False, related_name="undone_by")

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("log of decisions")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["by", "-at"], name="decided_by")]

    def __str__(self):
        return f"{self.comment_id}: {self.now}"

    @property
    def former_text(self) -> str:
        """The text as it stood before this change of it; empty where the text was left alone."""
        return self.before.get("text", "")
