"""The number to type, its picture and its sound."""

from io import BytesIO

from captcha.views import captcha_image
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from ranged_response import RangedFileResponse

from articles.models import Article
from comments import captcha
from comments.discussion import refusal_of
from comments.sound import speak
from comments.views.personal import personal

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
    return {"key": key, "answer": answer, "action": f"{article.get_absolute_url()}comment/"}


@personal
@require_safe
def number(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    """A new number and a token, for the form that stands in the public page."""
    article = Article.objects.select_related("section").filter(pk=pk).first()
    if refusal := refusal_of(article):
        return HttpResponse(status=refusal[1])
    context = number_context(request, article) | {"by_script": True}
    return render(request, "comments/_number.html", context)


@personal
@require_safe
def picture(request: HttpRequest, key: str) -> HttpResponse:
    """The package draws one also after its time, hence the question first."""
    return captcha_image(request, key, scale=SCALE) if captcha.find(key) else HttpResponse(status=410)


@personal
@require_safe
def sound(request: HttpRequest, key: str) -> HttpResponse:
    number = captcha.find(key)
    if number is None:
        return HttpResponse(status=410)
    return _in_pieces(request, _spoken(number, get_language()))


def _spoken(number, language: str) -> bytes:
    """The same for a minute: Safari fetches a sound in pieces, and each new one has another length and noise."""
    name = f"spoken:{language}:{number.hashkey}"
    return cache.get_or_set(name, lambda: speak(number.challenge, language), SOUND_SECONDS)


def _in_pieces(request: HttpRequest, wav: bytes) -> HttpResponse:
    return RangedFileResponse(request, BytesIO(wav), content_type="audio/wav")
