"""Where a reader says that a comment should not stand: an address of its own, never a link that does something."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from comments import reporting
from comments.models import Comment
from comments.report_form import ReportForm
from comments.views.filing import Filing
from comments.views.number import number_sent
from comments.views.personal import personal
from portal.ratelimit import Limit

REPORTS = Limit("reports", 5, 600)


@personal
@csrf_exempt  # as the comment form: nothing is stored before has_valid_token
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, section: str, pk: str, slug: str, comment: str) -> HttpResponse:
    found = Comment.objects.public().filter(article=pk, pk=comment).select_related("article__section").first()
    if found is None:
        raise Http404

    def file(form, sender):
        words, number = form.cleaned_data, number_sent(request)
        reporting.file(found, words, number=number, user=sender.user, address=sender.block)

    form = ReportForm(request.POST) if request.method == "POST" else ReportForm()
    return Filing(request, found.article, form, "comments/report.html", {"comment": found}, REPORTS, file).answer()
