"""Where a reader tells of a mistake in a story: an address of its own, for whoever has no JavaScript too."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from articles.models import Article
from comments import guards
from comments.mistakes import verbs
from comments.mistakes.form import MistakeForm
from comments.models import MistakeReport
from comments.views.filing import Filing
from comments.views.number import number_sent
from comments.views.personal import personal
from comments.views.sender import submission_of
from portal.ratelimit import Limit

MISTAKES = Limit("mistakes", 5, 600)


@personal
@csrf_exempt  # as the comment form: nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def mistake(request: HttpRequest, section: str, pk: str, slug: str) -> HttpResponse:
    """`?quote=` holds the words selected."""
    article = Article.objects.published().select_related("section").filter(pk=pk).first()
    if article is None:
        raise Http404
    if request.method != "POST" and request.path != (address := f"{article.get_absolute_url()}mistake/"):
        asked = request.GET.urlencode()
        return HttpResponsePermanentRedirect(f"{address}?{asked}" if asked else address)

    def file(form, sender):
        words, number = form.cleaned_data, number_sent(request)
        found = guards.held_for(submission_of(request, article, {"name": ""} | words))
        verbs.file(article, words, number=number, user=sender.user, address=sender.block, held_for=found)

    return Filing(request, article, _form(request), "comments/mistake.html", {}, MISTAKES, file).answer()


def _form(request: HttpRequest) -> MistakeForm:
    if request.method == "POST":
        return MistakeForm(request.POST)
    return MistakeForm(initial={"quoted": request.GET.get("quote", "").strip()[: MistakeReport.QUOTED_LENGTH]})
