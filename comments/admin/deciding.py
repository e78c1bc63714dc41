"""A moderator's decisions, one or many, always through the verbs; told as JSON to a script, else by the way back."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from http import HTTPStatus
from urllib.parse import parse_qs, parse_qsl, urlencode

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from comments import moderation
from comments.admin.cards import cards_of, with_relations
from comments.models import Comment, Decision, State

MOST_AT_ONCE = 200  # to decline: they travel in an address
VERBS: dict[str, Callable] = {name: getattr(moderation, name) for name in moderation.VERBS}


def decide(request: HttpRequest, comment: Comment, verb: str, words: dict) -> Decision:
    """Raises DecisionRefused. What the card showed must be what the verb decides about."""
    seen = request.POST.get("seen", "")
    if seen.isdecimal():
        comment.version = int(seen[:9])
    done = VERBS[verb](comment, by=request.user, **words)
    return done if isinstance(done, Decision) else comment.decisions.filter(reply=done).get()


def decide_each(request: HttpRequest, comments: Iterable[Comment], verb: str, words_for=lambda comment: {}) -> None:
    """Tells how many it did, and how many were changed meanwhile by a colleague or by the writer."""
    done, refusals = 0, []
    for comment in comments:
        seen = request.POST.get(f"seen-{comment.pk}", "")
        if seen.isdecimal():
            comment.version = int(seen[:9])
        try:
            VERBS[verb](comment, by=request.user, **words_for(comment))
            done += 1
        except moderation.DecisionRefused as refusal:
            refusals.append(f"{comment.name or comment.pk}: {refusal}")
    if done:
        messages.success(request, told(verb, done))
    if refusals:
        messages.warning(request, " ".join([_left_alone(len(refusals)), *refusals[:3]]))


def told(verb: str, number: int) -> str:
    texts = {
        "approve": ngettext("%(number)d comment is published.", "%(number)d comments are published.", number),
        "answer": ngettext("%(number)d comment is answered.", "%(number)d comments are answered.", number),
        "privately": ngettext(
            "%(number)d comment is answered privately.", "%(number)d comments are answered privately.", number
        ),
        "decline": ngettext("%(number)d comment is declined.", "%(number)d comments are declined.", number),
        "spam": ngettext("%(number)d comment is marked as spam.", "%(number)d comments are marked as spam.", number),
        "block": ngettext("%(number)d writer is blocked.", "%(number)d writers are blocked.", number),
        "edit": ngettext("%(number)d comment is edited.", "%(number)d comments are edited.", number),
        "reopen": ngettext("%(number)d comment waits again.", "%(number)d comments wait again.", number),
        "undo": ngettext("%(number)d decision is undone.", "%(number)d decisions are undone.", number),
    }
    return texts[verb] % {"number": number}


def _left_alone(number: int) -> str:
    return ngettext(
        "%(number)d comment was left alone, since it has changed meanwhile.",
        "%(number)d comments were left alone, since they have changed meanwhile.",
        number,
    ) % {"number": number}


def chosen(request: HttpRequest, queryset):
    """The ticked rows also when they have left the list meanwhile: their moderator is to hear of it."""
    if request.POST.get("select_across") == "1":
        return queryset
    return comments_of(request.POST.getlist(ACTION_CHECKBOX_NAME))


def comments_of(numbers: Iterable[str]):
    plain = [number for number in numbers if number.isdecimal() and len(number) < 19]
    return with_relations(Comment.objects.filter(pk__in=plain)).order_by("sent_at", "pk")


def undoable(user) -> list[Decision]:
    """What this person has just decided and may still take back, the latest first."""
    since = timezone.now() - timedelta(seconds=moderation.UNDO_SECONDS)
    mine = Decision.objects.filter(by=user, at__gt=since, verb__in=VERBS, undone_by=None)
    latest = mine.filter(version=F("comment__version")).select_related("comment")
    return list(latest.only("verb", "at", "version", "comment__name", "comment__text", "comment__language")[:10])


def wants_json(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "").startswith("application/json")


def answered(request: HttpRequest, comment: Comment, decision: Decision) -> HttpResponse:
    if not wants_json(request):
        messages.success(request, told(decision.verb, 1))
        return back_to_list(request)
    undo = moderation.may_be_undone(decision) and reverse("admin:comments_comment_undo", args=[decision.pk])
    said = {"said": gettext_done(decision.verb), "undo": undo or None, "card": _card(request, comment)}
    return JsonResponse(said)


def refused(request: HttpRequest, refusal: Exception) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"refused": str(refusal)}, status=HTTPStatus.CONFLICT)
    messages.warning(request, str(refusal))
    return back_to_list(request)


def gettext_done(verb: str) -> str:
    """What the line above the list says of it: “Approved.”"""
    return {
        "approve": gettext("Approved."),
        "answer": gettext("Answered."),
        "privately": gettext("Answered privately."),
        "decline": gettext("Declined."),
        "spam": gettext("Marked as spam."),
        "block": gettext("Blocked."),
        "edit": gettext("Edited."),
        "reopen": gettext("Waits again."),
        "undo": gettext("Undone."),
    }[verb]


def _card(request: HttpRequest, comment: Comment) -> str | None:
    """The card anew, where the comment still belongs to the list that is open."""
    filters = request.GET.get("back", "")
    state = parse_qs(filters).get("state", [State.WAITING])[-1]
    if state not in (comment.state, "all"):
        return None
    fresh = with_relations(Comment.objects.filter(pk=comment.pk)).get()
    [card] = cards_of([fresh], filters=filters)
    card.following = _number(request.GET.get("next", ""))
    return render_to_string("comments/admin/_card.html", {"card": card}, request)


def back_to_list(request: HttpRequest) -> HttpResponseRedirect:
    """The filters are parsed and written anew: whatever they hold, the address is that of the list."""
    address = reverse("admin:comments_comment_changelist")
    query = urlencode(parse_qsl(request.GET.get("back", "")))
    following = _number(request.GET.get("next", ""))
    return HttpResponseRedirect(address + (f"?{query}" if query else "") + (f"#card-{following}" if following else ""))


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 19 else None


def to_decline(numbers: Iterable[str], filters: str = "") -> HttpResponseRedirect:
    query = urlencode({"ids": ",".join(numbers), "back": filters})
    return HttpResponseRedirect(f"{reverse('admin:comments_comment_decline')}?{query}")
