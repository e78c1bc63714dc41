"""A copy of all that is kept about a comment, for whoever wrote it."""

from typing import Any

from comments.models import Comment, Subscription
from portal.links import absolute


def everything_about(comment: Comment) -> dict[str, Any]:
    """In plain values; the moderators' names are theirs and not in it."""
    return {
        "number": comment.pk,
        "story": {"headline": comment.article.headline, "address": absolute(comment.article.get_absolute_url())},
        "name": comment.name,
        "email": comment.email,
        "text": comment.text,
        "language": comment.language,
        "in_answer_to": comment.parent_id,
        "sent_at": comment.sent_at,
        "network_address_shortened": comment.address,
        "state": comment.state,
        "read_at": comment.read_at,
        "decided_at": comment.decided_at,
        "reason": comment.reason,
        "private_answer": comment.private_answer,
        "mail_on_the_decision": comment.tell_by_mail,
        "agreed_at": comment.consented_at,
        "agreed_to": comment.consented_to,
        "answers_by_mail": Subscription.objects.filter(comment=comment, stopped_at=None).exists(),
        "erased_at": comment.erased_at,
        "history": [
            {"at": line.at, "what": line.verb, "from": line.was, "to": line.now, "former_text": line.former_text}
            for line in comment.decisions.order_by("pk")
        ],
    }
