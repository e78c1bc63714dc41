from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from comments import moderation
from comments.receipts import comment_of
from comments.views.personal import personal


@personal
@require_http_methods(["GET", "HEAD", "POST"])
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """What became of a comment, for its writer; a POST takes it back."""
    comment = comment_of(token)
    if comment is None:
        raise Http404
    if request.method != "POST":
        return _page(request, comment)
    try:
        moderation.withdraw(comment)
    except moderation.DecisionRefused as refusal:
        return _page(request, comment, refusal=refusal, status=409)
    return HttpResponseRedirect(request.path, status=303)


def _page(request: HttpRequest, comment, *, status: int = 200, **context) -> HttpResponse:
    context |= {"comment": comment, "article": comment.article}
    context["can_withdraw"] = moderation.VERBS["withdraw"].fits(comment)
    return render(request, "comments/receipt.html", context, status=status)
