"""The number to type, its picture and its sound."""

from io import BytesIO

from captcha.models import CaptchaStore
from captcha.views import captcha_image
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from ranged_response import RangedFileResponse

from articles.models import Article
from comments import captcha
from comments.discussion import Closed, open_story
from comments.guards import age
from comments.sound import speak
from comments.views.personal import personal
from comments.views.sender import user_of
from comments.writer import writer_context, writer_of

SCALE = 2  # sharp on the screens of telephones
SOUND_SECONDS = 60


def number_sent(request: HttpRequest) -> tuple[str, str]:
    """The key and the answer that came with a form; empty where it brought none."""
    return request.POST.get("captcha_0", ""), request.POST.get("captcha_1", "").strip()


def number_context(request: HttpRequest, article: Article, *, fresh: bool = True) -> dict:
    """What `_number.html` prints: the number sent, if it may still be typed, else a new one."""
    key, answer = number_sent(request)
    if fresh or not captcha.find(key):
        key, answer = captcha.issue(), ""
    opened = age.stamp(article, request.POST.get(age.FIELD, ""))
    return {"key": key, "answer": answer, "opened": opened, "action": f"{article.get_absolute_url()}comment/"}


@personal
@require_safe
def number(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    """A new number and a token, for the form that stands in the public page; for who is signed in, the name."""
    try:
        article = open_story(pk, user_of(request))
    except Closed as closed:
        return HttpResponse(status=closed.status)
    if writer := writer_of(request):
        template, context = "comments/_writer.html", writer_context(request, article, writer)
    else:
        template, context = "comments/_number.html", number_context(request, article)
    return render(request, template, context | {"by_script": True})


@personal
@require_safe
def picture(request: HttpRequest, key: str) -> HttpResponse:
    """The package draws one also after its time, hence the question first."""
    return captcha_image(request, key, scale=SCALE) if captcha.find(key) else HttpResponse(status=410)


@personal
@require_safe
def sound(request: HttpRequest, key: str) -> HttpResponseBase:
    number = captcha.find(key)
    if number is None:
        return HttpResponse(status=410)
    return _in_pieces(request, _spoken(number, get_language()))


def _spoken(number: CaptchaStore, language: str) -> bytes:
    """The same for a minute: Safari fetches a sound in pieces, and each new one has another length and noise."""
    name = f"spoken:{language}:{number.hashkey}"
    kept: bytes | None = cache.get(name)
    if kept is None:
        kept = speak(number.challenge, language)
        cache.set(name, kept, SOUND_SECONDS)
    return kept


def _in_pieces(request: HttpRequest, wav: bytes) -> HttpResponseBase:
    if "Range" in request.headers:
        return RangedFileResponse(request, BytesIO(wav), content_type="audio/wav")
    return HttpResponse(wav, content_type="audio/wav", headers={"Accept-Ranges": "bytes"})
