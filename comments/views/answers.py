from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comments import answers as verbs
from comments.views.personal import personal


@personal
@csrf_exempt  # a mail program stops the mail with a POST of its own (RFC 8058); the address is the secret
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest, token: str) -> HttpResponse:
    """Where a writer confirms that answers are wanted by mail, and stops them. A look changes nothing."""
    subscription = verbs.subscription_of(token)
    if subscription is None:
        raise Http404
    if request.method == "POST":
        verbs.confirm(subscription) if "confirm" in request.POST else verbs.stop(subscription)
        subscription.refresh_from_db()
    context = {"subscription": subscription, "comment": subscription.comment, "article": subscription.comment.article}
    return render(request, "comments/answers.html", context)
