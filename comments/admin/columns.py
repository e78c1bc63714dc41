"""What the list of comments shows of each."""

from functools import partial
from urllib.parse import urlencode

from django.contrib import admin
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timesince import timesince
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from comments.models import Comment, State
from comments.moderation import VERBS

# The shape says it too, to those who tell no colours apart
SHAPES = {
    State.WAITING: "◔",
    State.PUBLISHED: "●",
    State.ANSWERED: "◆",
    State.DECLINED: "✕",
    State.SPAM: "▲",
    State.WITHDRAWN: "○",
}
MODERATORS_VERBS = [verb for name, verb in VERBS.items() if name != "withdraw"]


@admin.display(description=_("writer"), ordering="name")
def writer(comment: Comment) -> str:
    return format_html("<bdi>{}</bdi><br><small>{}</small>", comment.name, comment.email)


@admin.display(description=_("comment"))
def words(comment: Comment) -> str:
    """Whole: what is cut off is what should have been read."""
    return format_html(
        '{}<div class="comment-text" lang="{}" dir="auto">{}</div>',
        in_answer(comment),
        comment.language,
        comment.text,
    )


def in_answer(comment: Comment) -> str:
    if comment.parent is None:
        return ""
    return format_html(
        '<blockquote class="comment-answered"><bdi>{}</bdi>: {}</blockquote>', comment.parent.name, comment.parent.text
    )


@admin.display(description=_("story"), ordering="article__headline")
def story(comment: Comment) -> str:
    address = comment.article.get_absolute_url()
    return format_html('<a href="{}" lang="{}">{}</a>', address, comment.article.language, comment.article.headline)


@admin.display(description=_("state"), ordering="state")
def chip(comment: Comment) -> str:
    return format_html(
        '<span class="chip chip-{}"><span aria-hidden="true">{}</span> {}</span>',
        comment.state,
        SHAPES[State(comment.state)],
        comment.get_state_display(),
    )


@admin.display(description=_("answer of the editors"))
def answers(comment: Comment) -> str:
    """In a word: Django's own picture of it is called “False” in every language."""
    return str(_("Yes") if comment.by_editors else _("No"))


@admin.display(description=_("sent"), ordering="sent_at")
def sent(comment: Comment) -> str:
    moment = date_format(localtime(comment.sent_at), "DATETIME_FORMAT")
    if comment.state != State.WAITING:
        return moment
    waits = _("waits %(time)s") % {"time": timesince(comment.sent_at, depth=1)}
    return format_html("{}<br><small>{}</small>", moment, waits)


@admin.display(description=_("state"), ordering="sent_at")
def standing(comment: Comment) -> str:
    """State, times and the way to the log, in one narrow column."""
    log = reverse("admin:comments_comment_change", args=[comment.pk])
    return format_html('{}<p>{}</p><a href="{}">{}</a>', chip(comment), sent(comment), log, _("Log and details"))


def decisions_for(request):
    """A column of buttons, which keep the filters of the list."""
    filters = request.GET.urlencode()
    column = partial(_buttons, filters=filters)
    column.short_description = _("decide")
    column.__name__ = "decide"
    return column


def _buttons(comment: Comment, *, filters: str) -> str:
    return render_to_string("comments/admin/_buttons.html", {"buttons": buttons_of(comment, filters)})


def buttons_of(comment: Comment, filters: str = "") -> list[dict]:
    """The decisions that fit the comment as it is, each with the address to send it to."""
    back = f"?{urlencode({'back': filters})}"
    fitting = [verb for verb in MODERATORS_VERBS if verb.fits(comment)]
    return [
        {"verb": verb, "address": reverse("admin:comments_comment_decide", args=[comment.pk, verb.name]) + back}
        for verb in fitting
    ]
