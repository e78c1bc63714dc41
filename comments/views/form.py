"""The form's own page: the second step without JavaScript, and where mistakes are mended."""

from http import HTTPStatus

from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.models import Article
from comments import guards, moderation
from comments.csrf import has_valid_token
from comments.discussion import Closed, discussion_of, open_story
from comments.drafts import draft_under, keep_draft
from comments.forms import CommentForm
from comments.guards import speed
from comments.models import Comment
from comments.receipts import receipt_url
from comments.views.number import number_context, number_sent
from comments.views.personal import personal
from comments.views.sender import sender_of, submission_of, user_of
from comments.writer import once_sent, own_words, writer_context, writer_of
from portal.models import SiteSettings
from portal.ratelimit import Limit

DRAFTS = Limit("drafts-kept", 20, 600)


@personal
@csrf_exempt  # a POST without a token is a reader without JavaScript; nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def comment_form(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    try:
        article = open_story(pk, user_of(request))
        if request.method == "POST":
            return _received(request, article)
    except Closed as closed:
        return _given_back(request, closed)
    if request.path != article.get_absolute_url() + "comment/":
        return _at_its_address(request, article)
    draft = draft_under(request.GET.get("draft", ""))
    return _page(request, article, _form(request, article, initial=draft or {"parent": request.GET.get("reply")}))


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
    sender = sender_of(request)
    if "sign-in" in request.POST:
        return _to_the_door(request, article, sender)
    if "sign-out" in request.POST and has_valid_token(request):
        logout(request)
    if "refresh" in request.POST or "sign-out" in request.POST:
        return _page(request, article, _form(request, article, initial=request.POST.dict()), fresh=True)
    form = _form(request, article, request.POST)
    if answer := _answered_at_once(request, article, form, sender):
        return answer
    if not form.is_valid():
        return _page(request, article, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if not (once_sent(request) if writer_of(request) else number_sent(request)[1]):
        return _page(request, article, form, notice="step")
    if not has_valid_token(request):
        return _page(request, article, form, notice="stale", status=HTTPStatus.FORBIDDEN)
    with speed.in_turn(sender):  # others may have come while this one was looked at
        return _answered_at_once(request, article, form, sender) or _stored(request, article, form, sender)


def _answered_at_once(request, article: Article, form: CommentForm, sender: speed.Sender) -> HttpResponse | None:
    """What is stored already, and what comes too soon."""
    if comment := _pressed_again(request, article, form):
        return _to_receipt(comment)
    seconds = speed.wait(sender)
    return _too_many(request, article, form, seconds) if seconds else None


def _form(request: HttpRequest, article: Article, *args, **kwargs) -> CommentForm:
    writer = writer_of(request)
    return CommentForm(article, *args, known=own_words(writer) if writer else (), **kwargs)


def _words(request: HttpRequest, form: CommentForm) -> dict:
    writer = writer_of(request)
    return form.cleaned_data | (own_words(writer) if writer else {})


def _to_the_door(request: HttpRequest, article: Article, sender: speed.Sender) -> HttpResponse:
    """To sign in and back, with what was written; without a token, since nothing of anybody's is changed by it."""
    back = f"{article.get_absolute_url()}comment/"
    if request.POST.get("text", "").strip() and not DRAFTS.wait(sender.block):
        DRAFTS.count(sender.block)
        back += f"?draft={keep_draft(request.POST.dict())}"
    login = f"{reverse('account_login')}?{urlencode({'next': f'{back}#main'})}"
    return HttpResponseRedirect(login, status=HTTPStatus.SEE_OTHER)


def _pressed_again(request: HttpRequest, article: Article, form: CommentForm) -> Comment | None:
    if not (form.is_valid() and has_valid_token(request)):
        return None
    writer = writer_of(request)
    key = moderation.token_of(writer, once_sent(request)) if writer else number_sent(request)[0]
    return moderation.sent_with(key, article, _words(request, form))


def _stored(request: HttpRequest, article: Article, form: CommentForm, sender: speed.Sender) -> HttpResponse:
    words, writer = _words(request, form), writer_of(request)
    address, found = sender.block, guards.held_for(submission_of(request, article, words))
    try:
        if writer:
            comment = moderation.receive_from(
                writer, article, words, once=once_sent(request), address=address, held_for=found
            )
        else:
            comment = moderation.receive(article, words, number=number_sent(request), address=address, held_for=found)
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
    writer = writer_of(request)
    context |= writer_context(request, article, writer) if writer else number_context(request, article, fresh=fresh)
    return render(request, "comments/form.html", context, status=status)


def _answered(form: CommentForm) -> Comment | None:
    try:
        return form.fields["parent"].clean((form.data or form.initial).get("parent"))
    except ValidationError:
        return None
