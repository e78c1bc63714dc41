"""The form's own page: the second step without JavaScript, and where mistakes are mended."""

from http import HTTPStatus

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.models import Article
from comments import guards, moderation
from comments.csrf import has_valid_token
from comments.discussion import Closed, discussion_of, open_story
from comments.forms import CommentForm
from comments.guards import speed
from comments.models import Comment
from comments.receipts import receipt_url
from comments.views.number import number_context, number_sent
from comments.views.personal import personal
from comments.views.sender import sender_of, submission_of, user_of
from portal.models import SiteSettings


@personal
@csrf_exempt  # a POST without a token is a reader without JavaScript; nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def comment_form(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    try:
        article = open_story(pk, user_of(request))
    except Closed as closed:
        return _given_back(request, closed)
    if request.method == "POST":
        return _received(request, article)
    if request.path != article.get_absolute_url() + "comment/":
        return _at_its_address(request, article)
    return _page(request, article, CommentForm(article, initial={"parent": request.GET.get("reply")}))


def _at_its_address(request: HttpRequest, article: Article) -> HttpResponse:
    reply = request.GET.urlencode()
    return HttpResponsePermanentRedirect(f"{article.get_absolute_url()}comment/{reply and '?' + reply}")


def _given_back(request: HttpRequest, closed: Closed) -> HttpResponse:
    """Nothing can be written here any more; whoever just did gets the text back to copy."""
    text = request.POST.get("text", "")
    if closed.status == HTTPStatus.NOT_FOUND and not text:
        raise Http404
    members_only = closed.article and discussion_of(closed.article, SiteSettings.load()).members_only
    context = {"article": closed.article, "sentence": closed.sentence, "text": text, "members_only": members_only}
    return render(request, "comments/closed.html", context, status=closed.status)


def _received(request: HttpRequest, article: Article) -> HttpResponse:
    if "refresh" in request.POST:
        return _page(request, article, CommentForm(article, initial=request.POST.dict()), fresh=True)
    form, sender = CommentForm(article, request.POST), sender_of(request)
    if comment := _pressed_again(request, article, form):
        return _to_receipt(comment)
    if seconds := speed.wait(sender):
        return _too_many(request, article, form, seconds)
    if not form.is_valid():
        return _page(request, article, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if not number_sent(request)[1]:
        return _page(request, article, form, notice="step")
    if not has_valid_token(request):
        return _page(request, article, form, notice="stale", status=HTTPStatus.FORBIDDEN)
    return _stored(request, article, form, sender)


def _pressed_again(request: HttpRequest, article: Article, form: CommentForm) -> Comment | None:
    if not (form.is_valid() and has_valid_token(request)):
        return None
    return moderation.sent_with(number_sent(request)[0], article, form.cleaned_data)


def _stored(request: HttpRequest, article: Article, form: CommentForm, sender: speed.Sender) -> HttpResponse:
    words, number = form.cleaned_data, number_sent(request)
    found = guards.held_for(submission_of(request, article, words))
    try:
        comment = moderation.receive(article, words, number=number, address=sender.block, held_for=found)
    except moderation.NumberRefused:
        speed.mistaken(sender)
        return _page(request, article, form, fresh=True, notice="wrong", status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except moderation.AlreadyReceived as repeated:
        context = {"notice": "already", "earlier": repeated.comment}
        return _page(request, article, form, fresh=True, status=HTTPStatus.CONFLICT, **context)
    speed.sent(sender)
    return _to_receipt(comment)


def _to_receipt(comment: Comment) -> HttpResponse:
    return HttpResponseRedirect(receipt_url(comment), status=HTTPStatus.SEE_OTHER)


def _too_many(request: HttpRequest, article: Article, form: CommentForm, seconds: int) -> HttpResponse:
    pause = {"seconds": seconds} if seconds <= 60 else {"minutes": -(-seconds // 60)}
    response = _page(request, article, form, status=HTTPStatus.TOO_MANY_REQUESTS, **pause)
    response.headers["Retry-After"] = str(seconds)
    return response


def _page(request, article: Article, form: CommentForm, *, fresh=False, status=200, **context) -> HttpResponse:
    answered = _answered(form)
    form.initial["parent"] = answered and answered.pk  # not what an old link asked for
    context |= {"article": article, "form": form, "answered": answered}
    context |= number_context(request, article, fresh=fresh)
    return render(request, "comments/form.html", context, status=status)


def _answered(form: CommentForm) -> Comment | None:
    try:
        return form.fields["parent"].clean((form.data or form.initial).get("parent"))
    except ValidationError:
        return None
