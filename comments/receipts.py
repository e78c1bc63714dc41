"""The private page of a comment: whoever sent it holds the only link to it."""

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from comments.models import Comment

_signer = Signer(salt="receipt")


def receipt_url(comment: Comment) -> str:
    return reverse("receipt", kwargs={"token": _signer.sign(str(comment.pk))})


def comment_of(token: str) -> Comment | None:
    """The comment of a receipt that we signed; None for any other string."""
    try:
        number = _signer.unsign(token)
    except BadSignature:
        return None
    return Comment.objects.select_related("article__section").filter(pk=number).first()
