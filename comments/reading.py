"""Whether the promise is kept that the editors read every comment: what is unread, and what became of a week."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.models import Permission
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from comments.models import Comment
from portal.links import absolute, reverse_in
from portal.models import SiteSettings, User


@dataclass(frozen=True)
class Week:
    """Of the comments that came within seven days: how many there were, and how many nobody has opened."""

    since: datetime
    until: datetime
    came: int
    unread: int

    @property
    def all_opened(self) -> bool:
        return self.unread == 0


def week_until(until: datetime) -> Week:
    since = until - timedelta(days=7)
    came = Comment.objects.filter(sent_at__gte=since, sent_at__lt=until, by_editors=False)
    return Week(since, until, came.count(), came.unread().count())


def report_week() -> int:
    """A letter to each moderator, in the language of the site; returns to how many."""
    week, language = week_until(timezone.now()), settings.LANGUAGE_CODE
    addresses = sorted({user.email for user in moderators() if user.email})
    with translation.override(language):
        site = SiteSettings.load().in_language("name")
        subject = _("All comments of the week were opened") if week.all_opened else _("Some comments were not opened")
        desk = absolute(reverse_in(language, "admin:comments_comment_changelist")) + "?state=all&flag=unread"
        body = render_to_string("comments/mail/week.txt", {"week": week, "site": site, "desk": desk})
        for address in addresses:
            EmailMessage(f"{subject} — {site}", body, to=[address]).send()
    return len(addresses)


def moderators():
    right = Permission.objects.filter(codename="moderate_comment", content_type__app_label="comments")
    may = Q(groups__permissions__in=right) | Q(user_permissions__in=right)
    return User.objects.filter(may, is_active=True, is_staff=True).distinct()
