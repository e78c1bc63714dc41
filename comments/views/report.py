"""Where a reader says that a comment should not stand: an address of its own, never a link that does something."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comments import moderation, reporting
from comments.csrf import has_valid_token
from comments.guards import speed
from comments.models import Comment
from comments.report_form import ReportForm
from comments.views.number import number_context, number_sent
from comments.views.personal import personal
from comments.views.sender import sender_of, user_of
from portal.ratelimit import Limit

REPORTS = Limit("reports", 5, 600)


@personal
@csrf_exempt  # as the comment form: nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, section: str, pk: str, slug: str, comment: str) -> HttpResponse:
    """A look writes nothing, so the number comes with the second step."""
    found = Comment.objects.public().filter(article=pk, pk=comment).select_related("article__section").first()
    if found is None:
        raise Http404
    if request.method == "POST":
        return _received(request, found)
    return _page(request, found, ReportForm(), sent="sent" in request.GET)


def _received(request: HttpRequest, comment: Comment) -> HttpResponse:
    form, sender, user = ReportForm(request.POST), sender_of(request), user_of(request)
    if not form.is_valid():
        return _page(request, comment, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if seconds := max(REPORTS.wait(_counted(sender)), 0 if user else speed.WRONG.wait(sender.block)):
        response = _page(request, comment, form, minutes=-(-seconds // 60), status=HTTPStatus.TOO_MANY_REQUESTS)
        response.headers["Retry-After"] = str(seconds)
        return response
    if "refresh" in request.POST or not (user or number_sent(request)[1]):
        return _page(request, comment, form, notice="step", ask=True, fresh=True)
    if not has_valid_token(request):
        return _page(request, comment, form, notice="stale", ask=True, status=HTTPStatus.FORBIDDEN)
    try:
        reporting.file(comment, form.cleaned_data, number=number_sent(request), user=user, address=sender.block)
    except moderation.NumberRefused:
        speed.mistaken(sender)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, comment, form, notice="wrong", ask=True, fresh=True, status=status)
    REPORTS.count(_counted(sender))
    return HttpResponseRedirect(f"{request.path}?sent=1", status=HTTPStatus.SEE_OTHER)


def _counted(sender: speed.Sender) -> str:
    return f"user:{sender.user.pk}" if sender.user else sender.block


def _page(
    request, comment: Comment, form: ReportForm, *, ask=False, fresh=False, status=200, **context
) -> HttpResponse:
    context |= {"comment": comment, "article": comment.article, "form": form, "address": request.path}
    if ask and not user_of(request):
        context |= number_context(request, comment.article, fresh=fresh)
    return render(request, "comments/report.html", context, status=status)
