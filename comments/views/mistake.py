"""Where a reader tells of a mistake in a story: an address of its own, for whoever has no JavaScript too."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.models import Article
from comments import guards, moderation
from comments.csrf import has_valid_token
from comments.guards import speed
from comments.mistakes import verbs
from comments.mistakes.form import MistakeForm
from comments.mistakes.models import MistakeReport
from comments.views.number import number_context, number_sent
from comments.views.personal import personal
from comments.views.sender import sender_of, submission_of, user_of
from portal.ratelimit import Limit

MISTAKES = Limit("mistakes", 5, 600)


@personal
@csrf_exempt  # as the comment form: nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def mistake(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    """A look writes nothing, so the number comes with the second step. `?quote=` holds the words selected."""
    article = Article.objects.published().select_related("section").filter(pk=pk).first()
    if article is None:
        raise Http404
    if request.method == "POST":
        return _received(request, article)
    if request.path != (address := f"{article.get_absolute_url()}mistake/"):
        asked = request.GET.urlencode()
        return HttpResponsePermanentRedirect(f"{address}?{asked}" if asked else address)
    quoted = request.GET.get("quote", "").strip()[: MistakeReport.QUOTED_LENGTH]
    return _page(request, article, MistakeForm(initial={"quoted": quoted}), sent="sent" in request.GET)


def _received(request: HttpRequest, article: Article) -> HttpResponse:
    form, sender, user = MistakeForm(request.POST), sender_of(request), user_of(request)
    if not form.is_valid():
        return _page(request, article, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if seconds := max(MISTAKES.wait(_counted(sender)), 0 if user else speed.WRONG.wait(sender.block)):
        response = _page(request, article, form, minutes=-(-seconds // 60), status=HTTPStatus.TOO_MANY_REQUESTS)
        response.headers["Retry-After"] = str(seconds)
        return response
    if "refresh" in request.POST or not (user or number_sent(request)[1]):
        return _page(request, article, form, notice="step", ask=True, fresh=True)
    if not has_valid_token(request):
        return _page(request, article, form, notice="stale", ask=True, status=HTTPStatus.FORBIDDEN)
    return _filed(request, article, form, sender)


def _filed(request: HttpRequest, article: Article, form: MistakeForm, sender: speed.Sender) -> HttpResponse:
    words = form.cleaned_data
    found = guards.held_for(submission_of(request, article, {"name": ""} | words))
    number, user = number_sent(request), sender.user
    try:
        verbs.file(article, words, number=number, user=user, address=sender.block, held_for=found)
    except moderation.NumberRefused:
        speed.mistaken(sender)
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, article, form, notice="wrong", ask=True, fresh=True, status=status)
    MISTAKES.count(_counted(sender))
    return HttpResponseRedirect(f"{article.get_absolute_url()}mistake/?sent=1#main", status=HTTPStatus.SEE_OTHER)


def _counted(sender: speed.Sender) -> str:
    return f"user:{sender.user.pk}" if sender.user else sender.block


def _page(request, article: Article, form: MistakeForm, *, ask=False, fresh=False, status=200, **context):
    context |= {"article": article, "form": form, "address": request.path}
    if ask and not user_of(request):
        context |= number_context(request, article, fresh=fresh)
    return render(request, "comments/mistake.html", context, status=status)
