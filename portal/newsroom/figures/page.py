"""The page of figures in the admin."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from portal.newsroom.figures.counting import PERIODS, figures_of
from portal.newsroom.figures.drawing import drawing_of, kinds_for


def figures_page(request: HttpRequest, admin_site) -> HttpResponse:
    kinds = kinds_for(request.user)
    if not kinds:
        raise PermissionDenied
    sent = request.GET.get("days", "")
    period = int(sent) if sent in map(str, PERIODS) else 30
    figures = figures_of(period)
    stories = request.user.has_perm("articles.view_article")
    context = admin_site.each_context(request) | {
        "title": gettext("Figures"),
        "drawings": [drawing_of(kind, figures) for kind in kinds],
        "period": period,
        "periods": PERIODS,
        "figures": figures,
        "most_read": figures.most_read if stories else [],
        "most_commented": figures.most_commented,
    }
    return TemplateResponse(request, "admin/figures/page.html", context)
