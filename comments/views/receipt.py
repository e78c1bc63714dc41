"""The private page of a comment: what became of it, and what its writer may still do with it."""

import json
from http import HTTPStatus

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from comments import writing
from comments.copies import everything_about
from comments.forms import CorrectionForm
from comments.models import Comment, Decision, State
from comments.moves import DecisionRefused
from comments.receipts import comment_of
from comments.views.personal import personal
from portal.ratelimit import Limit

CORRECTED = Limit("comment-corrected", 5, 600)
TYPES = {"json": "application/json", "txt": "text/plain; charset=utf-8"}


@personal
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    comment = comment_of(token)
    if comment is None:
        raise Http404
    if request.method != "POST":
        return _copy(request, comment) if "copy" in request.GET else _page(request, comment)
    try:
        for name, work in WORK.items():
            if name in request.POST:
                return work(request, comment)
    except DecisionRefused as refusal:
        return _page(request, comment_of(token) or comment, refusal=refusal, status=HTTPStatus.CONFLICT)
    return _back(request)


def _withdraw(request: HttpRequest, comment: Comment) -> HttpResponse:
    writing.withdraw(comment)
    return _back(request)


def _correct(request: HttpRequest, comment: Comment) -> HttpResponse:
    """New words never go where the writer did not see the state of the old ones; typed ones are never lost."""
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _page(request, comment, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if form.cleaned_data["text"] == comment.text:
        return _back(request)
    if request.POST.get("seen") != str(comment.version) or not writing.CORRECT.fits(comment):
        refusal = _("Your comment has changed meanwhile. Your correction is kept below; look before you send it.")
        return _page(request, comment, form=form, refusal=refusal, status=HTTPStatus.CONFLICT)
    if seconds := CORRECTED.wait(str(comment.pk)):
        refusal = _("Too many corrections in a short time. Your text is kept here: send it again in some minutes.")
        response = _page(request, comment, form=form, refusal=refusal, status=HTTPStatus.TOO_MANY_REQUESTS)
        response.headers["Retry-After"] = str(seconds)
        return response
    try:
        writing.correct(comment, form.cleaned_data["text"])
    except DecisionRefused as refusal:
        comment.refresh_from_db()
        return _page(request, comment, form=form, refusal=refusal, status=HTTPStatus.CONFLICT)
    CORRECTED.count(str(comment.pk))
    return _back(request)


def _erase(request: HttpRequest, comment: Comment) -> HttpResponse:
    """What cannot be brought back is asked twice: the tick is the second time."""
    if "sure" not in request.POST:
        return _page(request, comment, unsure=True, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if comment.erased_at is None:
        writing.erase(comment)
    return _back(request)


def _tell(request: HttpRequest, comment: Comment) -> HttpResponse:
    writing.tell(comment, "by_mail" in request.POST)
    return _back(request, "#mail")


WORK = {"withdraw": _withdraw, "correct": _correct, "erase": _erase, "tell": _tell}


def _copy(request: HttpRequest, comment: Comment) -> HttpResponse:
    """All that is kept about the comment, for a machine or for a person."""
    kind = request.GET.get("copy", "")
    if kind not in TYPES:
        raise Http404
    kept = everything_about(comment)
    if kind == "json":
        body = json.dumps(kept, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
    else:
        body = render_to_string("comments/copy.txt", {"kept": kept, "comment": comment}, request)
    name = f'attachment; filename="comment-{comment.pk}.{kind}"'
    return HttpResponse(body, content_type=TYPES[kind], headers={"Content-Disposition": name})


def _back(request: HttpRequest, place: str = "") -> HttpResponse:
    return HttpResponseRedirect(request.path + place, status=HTTPStatus.SEE_OTHER)


def _page(request: HttpRequest, comment: Comment, *, form=None, status: int = 200, **context) -> HttpResponse:
    context |= {
        "comment": comment,
        "article": comment.article,
        "form": form or CorrectionForm(initial={"text": comment.text}),
        "correcting": form is not None,
        "can_correct": writing.CORRECT.fits(comment),
        "can_withdraw": writing.WITHDRAW.fits(comment),
        "answers": _answers(comment),
        "former": comment.decisions.filter(verb="edit").exclude(before={}).order_by("pk"),
        "undecided": comment.state == State.WAITING,
        "by_calendar": bool(comment.erased_at) and comment.decisions.filter(verb=Decision.Done.FORGET).exists(),
    }
    return render(request, "comments/receipt.html", context, status=status)


def _answers(comment: Comment) -> list[Comment]:
    """The editors' words under it, which stand on the page for everybody."""
    if comment.state != State.PUBLISHED:
        return []
    return list(Comment.objects.approved().filter(parent=comment, by_editors=True).order_by("sent_at"))
