from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from comments.models import Comment
from comments.thread import query_of


@require_safe
def permalink(request: HttpRequest, section: str, pk: str, slug: str, comment: str) -> HttpResponse:
    """The way to a comment, on whichever page of the discussion it stands today."""
    found = Comment.objects.public().filter(article=pk, pk=comment).select_related("article__section").first()
    if found is None:
        raise Http404
    query = query_of(found)
    return HttpResponseRedirect(f"{found.article.get_absolute_url()}{query and '?' + query}#comment-{found.pk}")
