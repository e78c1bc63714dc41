from django.db import models
from django.utils import timezone

from comments.models.comment import Comment


class Subscription(models.Model):
    """The wish of a comment's writer to get answers by mail. Nothing is sent before the mailbox has confirmed it."""

    comment = models.OneToOneField(Comment, models.CASCADE, related_name="subscription")
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"answers to {self.comment_id}"

    @property
    def is_active(self) -> bool:
        return bool(self.confirmed_at and not self.stopped_at)


class AnswerMail(models.Model):
    """That a mail about an answer has gone out: once, however often the work is tried."""

    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="mails")
    answer = models.ForeignKey(Comment, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscription", "answer"], name="one_mail_an_answer")]

    def __str__(self):
        return f"{self.subscription_id}: {self.answer_id}"
