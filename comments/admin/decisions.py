"""A moderator's decisions about one comment or many, always through the verbs."""

from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import ngettext

from comments import moderation
from comments.models import Comment

MOST_AT_ONCE = 200  # to decline: they travel in an address


def decide_each(request: HttpRequest, comments: Iterable[Comment], verb: str, **words) -> None:
    """Tells how many it did, and how many a colleague had decided about meanwhile."""
    done = skipped = 0
    for comment in comments:
        try:
            getattr(moderation, verb)(comment, by=request.user, **words)
            done += 1
        except moderation.DecisionRefused:
            skipped += 1
    if done:
        messages.success(request, told(verb, done))
    if skipped:
        messages.warning(request, _left_alone(skipped))


def told(verb: str, number: int) -> str:
    texts = {
        "approve": ngettext("%(number)d comment is published.", "%(number)d comments are published.", number),
        "answer": ngettext("%(number)d comment is answered.", "%(number)d comments are answered.", number),
        "decline": ngettext("%(number)d comment is declined.", "%(number)d comments are declined.", number),
        "spam": ngettext("%(number)d comment is marked as spam.", "%(number)d comments are marked as spam.", number),
        "reopen": ngettext("%(number)d comment waits again.", "%(number)d comments wait again.", number),
    }
    return texts[verb] % {"number": number}


def _left_alone(number: int) -> str:
    return ngettext(
        "%(number)d comment was left alone: a colleague has decided about it meanwhile.",
        "%(number)d comments were left alone: a colleague has decided about them meanwhile.",
        number,
    ) % {"number": number}


def chosen(request: HttpRequest, queryset):
    """The ticked rows also when they have left the list meanwhile: their moderator is to hear of it."""
    if request.POST.get("select_across") == "1":
        return queryset
    return comments_of(request.POST.getlist(ACTION_CHECKBOX_NAME))


def comments_of(numbers: Iterable[str]):
    plain = [number for number in numbers if number.isdecimal() and len(number) < 19]
    return Comment.objects.filter(pk__in=plain).select_related("article__section").order_by("sent_at", "pk")


def back_to_list(filters: str = "") -> HttpResponseRedirect:
    """`filters` are parsed and written anew: whatever they hold, the address is that of the list."""
    address = reverse("admin:comments_comment_changelist")
    query = urlencode(parse_qsl(filters))
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


def to_decline(numbers: Iterable[int], filters: str = "") -> HttpResponseRedirect:
    query = urlencode({"ids": ",".join(map(str, numbers)), "back": filters})
    return HttpResponseRedirect(f"{reverse('admin:comments_comment_decline')}?{query}")


def to_answer(pk: int, filters: str = "") -> HttpResponseRedirect:
    query = urlencode({"back": filters})
    return HttpResponseRedirect(f"{reverse('admin:comments_comment_answer', args=[pk])}?{query}")
