"""Pages of the admin that belong to no list: the outlook and the health of the newsroom."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from portal.newsroom.health.problems import failed_tasks, health
from portal.newsroom.outlook.coming import outlook


def outlook_page(request: HttpRequest, admin_site) -> HttpResponse:
    if not request.user.has_perm("articles.view_article"):
        raise PermissionDenied
    context = {"title": _("What goes out"), "outlook": outlook()}
    return TemplateResponse(request, "admin/outlook/page.html", admin_site.each_context(request) | context)


def health_page(request: HttpRequest, admin_site) -> HttpResponse:
    """POST tries a failed piece of work once more."""
    if not request.user.has_perm("articles.publish_article"):
        raise PermissionDenied
    if request.method == "POST":
        _try_again(request)
        return HttpResponseRedirect(reverse("admin:health"))
    context = {"title": _("Health of the newsroom"), "health": health()}
    return TemplateResponse(request, "admin/health/page.html", admin_site.each_context(request) | context)


def _try_again(request: HttpRequest) -> None:
    try:
        failed = failed_tasks().filter(pk=request.POST.get("task", "")).first()
    except ValidationError:  # not one of our numbers at all
        failed = None
    if failed is None:
        messages.error(request, _("That piece of work is not here any more."))
        return
    _enqueue(failed)
    failed.delete()
    messages.success(request, _("It is handed to the worker once more."))


def _enqueue(failed: DBTaskResult) -> None:
    said = failed.args_kwargs
    import_string(failed.task_path).enqueue(*said["args"], **said["kwargs"])
