from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comments.own import comments_of
from comments.views.personal import personal
from portal.accounts.sessions import person

A_PAGE = 20


@personal
@login_required
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """All that somebody wrote while signed in, newest first: what became of it, and the way to its receipt."""
    page = Paginator(comments_of(person(request)), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "comments/mine.html", {"page": page, "comments": page.object_list})
