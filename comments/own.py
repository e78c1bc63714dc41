"""The comments of an account: listed, told and erased with it."""

from django.dispatch import receiver

from comments import writing
from comments.copies import everything_about
from comments.models import Comment
from comments.moves import DecisionRefused
from comments.receipts import receipt_url
from portal.accounts.leaving import erasing, exporting
from portal.links import absolute
from portal.models import User


def comments_of(user: User):
    """Newest first; what somebody of the staff wrote for the editors is not their own."""
    own = Comment.objects.filter(user=user, by_editors=False)
    return own.select_related("article__section").order_by("-sent_at", "-pk")


@receiver(exporting, dispatch_uid="comments-told")
def _tell(user: User, **kwargs) -> dict:
    own = comments_of(user)
    return {"comments": [everything_about(comment) | {"receipt": absolute(receipt_url(comment))} for comment in own]}


@receiver(erasing, dispatch_uid="comments-erased")
def _erase(user: User, **kwargs) -> None:
    for comment in comments_of(user).filter(erased_at=None):
        try:
            writing.erase(comment)
        except DecisionRefused:  # a moderator was quicker by a moment
            comment.refresh_from_db()
            writing.erase(comment)
