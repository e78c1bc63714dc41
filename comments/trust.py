"""Writers whose comments need not wait: a setting of the site, off unless somebody chose otherwise."""

from django.utils.translation import gettext_lazy as _

from comments.models import Comment, Decision, State
from comments.moves import Verb, move
from portal.models import SiteSettings

PUBLISH = Verb("approve", _("Approve"), (State.WAITING,), State.PUBLISHED)
LAST = 5
REFUSED = {State.DECLINED, State.SPAM}


def is_trusted(comment: Comment) -> bool:
    """So many published comments of the account, none of the last five refused, and no guard with a word to say."""
    enough = SiteSettings.load().trusted_after
    if not (enough and comment.user and comment.user.is_active) or comment.held_for:
        return False
    earlier = Comment.objects.filter(user=comment.user, by_editors=False).exclude(pk=comment.pk)
    states = earlier.exclude(decided_at=None).order_by("-decided_at").values_list("state", flat=True)
    return earlier.approved().count() >= enough and not REFUSED & set(states[:LAST])


def publish_if_trusted(comment: Comment) -> Decision | None:
    """The log names nobody: no person has read it yet, and it stays among what the editors have still to read."""
    return move(comment, PUBLISH, None) if is_trusted(comment) else None
