"""Where the open form of a story leaves its words every few seconds, and hears who else has it open."""

import re
import uuid
from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from articles.models import Article, OpenForm
from articles.revisions import unsaved

KEY = re.compile(r"[0-9a-f-]{8,36}")
BUTTONS = {"verb", "notice", "decline", "_continue", "_save", "_addanother"}
NOT_WORDS = {"csrfmiddlewaretoken", "form_key", "after", *BUTTONS}


class StoryAutosave:
    """Mixin of the story admin."""

    def get_urls(self):
        discard = self.admin_site.admin_view(require_POST(self.discard_unsaved_view))
        return [
            path("autosave/", never_cache(self.autosave_view), name="articles_article_autosave"),
            path("<int:pk>/autosave/", never_cache(self.autosave_view), name="articles_article_autosave"),
            path("unsaved/<str:key>/discard/", discard, name="articles_article_discard_unsaved"),
            *super().get_urls(),
        ]

    def autosave_view(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        """Never a redirect to the sign-in page, which a script would take for success. GET gives a fresh token."""
        if not self.admin_site.has_permission(request):
            return JsonResponse({"error": "signed-out"}, status=401)
        article = get_object_or_404(Article, pk=pk) if pk else None
        may = self.has_change_permission(request, article) if article else self.has_add_permission(request)
        if not may:
            return JsonResponse({"error": "forbidden"}, status=403)
        if request.method != "POST":
            return JsonResponse({"token": get_token(request)})
        key = request.POST.get("form_key", "")
        if not KEY.fullmatch(key):
            return JsonResponse({"error": "key"}, status=400)
        words = None
        if "headline" in request.POST:
            words = _words(request)
        form = unsaved.note(request.user, article, key, words, after="after" in request.POST)
        return JsonResponse(
            {
                "done": form.done,
                "saved": _clock(form.typed_at) if form.typed_at else "",
                "article": str(form.article_id or ""),
                "version": article.version if article else 0,
                "own": form.version or 0,
                "notice": _notice(unsaved.colleagues(article, request.user)) if article else "",
            }
        )

    def discard_unsaved_view(self, request: HttpRequest, key: str) -> HttpResponse:
        form = get_object_or_404(OpenForm, user=request.user, key=key)
        unsaved.close(request.user, key)
        messages.success(request, _("The unsaved words are discarded."))
        if form.article_id:
            return HttpResponseRedirect(reverse("admin:articles_article_change", args=[form.article_id]))
        return HttpResponseRedirect(reverse("admin:articles_article_add"))

    # Unsaved words, taken into the form
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and object_id:
            article = self.get_object(request, object_id)
            if article is None:
                return self._as_a_new_story(request)
            if posted_key(request) and self._is_out_of_reach(request, article):
                return self._kept_for_later(request, article)
        if request.method == "GET" and (key := request.GET.get("take")):
            found = OpenForm.objects.filter(user=request.user, key=key, done=False, fields__isnull=False).first()
            if found and str(found.article_id or "") == (object_id or ""):
                request.taken = found
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _as_a_new_story(self, request: HttpRequest) -> HttpResponse:
        """The story has been deleted under the open form: its words come back in a form of their own."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        key = str(uuid.uuid4())
        unsaved.note(request.user, None, key, _words(request))
        messages.error(request, _("This story has been deleted. Your words are here: save them as a new one."))
        return HttpResponseRedirect(f"{reverse('admin:articles_article_add')}?take={key}")

    def _is_out_of_reach(self, request: HttpRequest, article: Article) -> bool:
        """It could be changed when the form was opened: a reporter's story is in review meanwhile."""
        may_read = self.has_view_permission(request, article) and self.has_change_permission(request)
        return may_read and not self.has_change_permission(request, article)

    def _kept_for_later(self, request: HttpRequest, article: Article) -> HttpResponse:
        unsaved.note(request.user, article, str(uuid.uuid4()), _words(request))
        text = _("You cannot change this story now. Your words are kept, and offered here when you can.")
        messages.error(request, text)
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        if taken := getattr(request, "taken", None):
            form.taken = query_of(taken.fields)
        return form

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        taken = getattr(request, "taken", None)
        if taken and f"{prefix}-TOTAL_FORMS" in taken.fields and prefix != "moves":
            kwargs |= {"data": query_of(taken.fields), "files": {}}
            kwargs.pop("initial", None)
        return kwargs

    def _create_formsets(self, request, obj, change):
        formsets, instances = super()._create_formsets(request, obj, change)
        if getattr(request, "taken", None):
            for formset in formsets:
                silence(formset)
        return formsets, instances

    def autosave_context(self, request: HttpRequest, article: Article | None) -> dict:
        taken = getattr(request, "taken", None)
        key = getattr(request, "next_key", "") or posted_key(request)
        if article:
            left, here = unsaved.open_forms(article, request.user)
        else:
            left, here = list(unsaved.left_words(request.user, None)[:3]), []
        return {
            "form_key": taken.key if taken else key or str(uuid.uuid4()),
            "taken": taken,
            "left_words": [] if taken or request.method == "POST" else left[:3],
            "colleagues": _notice(here),
            "autosave_url": reverse("admin:articles_article_autosave", args=[article.pk] if article else []),
        }


def posted_key(request: HttpRequest) -> str:
    """Which opening of a form this is the answer to."""
    key = request.POST.get("form_key", "") if request.method == "POST" else ""
    return key if KEY.fullmatch(key) else ""


def _words(request: HttpRequest) -> dict[str, list[str]]:
    return {name: values for name, values in request.POST.lists() if name not in NOT_WORDS}


def silence(formset) -> None:
    """Unfinished words are shown as they are; what is wrong with them is told when they are saved."""
    if formset.is_bound:
        formset._errors, formset._non_form_errors = [{} for _form in formset.forms], formset.error_class()
        for form in formset.forms:
            form._errors = {}


def query_of(fields: dict[str, list[str]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, values in fields.items():
        data.setlist(name, values)
    return data


def _clock(moment) -> str:
    return date_format(timezone.localtime(moment), "H:i:s")


def _notice(forms: Iterable[OpenForm]) -> str:
    """“Anna has this form open since 10:42.”"""
    here = {form.user_id: form for form in reversed(list(forms))}
    return " ".join(_told(form) for form in here.values())


def _told(form: OpenForm) -> str:
    who, since = form.user.get_full_name() or form.user, timezone.localtime(form.opened_at)
    return _("%(who)s has this form open since %(time)s.") % {"who": who, "time": date_format(since, "H:i")}
