"""The views above the list of stories: those that everybody needs, and what editors keep under a name."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles.admin.columns import years
from articles.forms import no_control_characters
from articles.models import SavedView

HOUSE = [
    (gettext_lazy("My drafts"), "is=draft&only=mine"),
    (gettext_lazy("Published today"), "only=today"),
    (gettext_lazy("Without a photo"), "only=no-photo"),
]
NOT_A_VIEW = {"p", "e", "all", "_popup", "_to_field", "_facets"}  # the place in a list, not a choice of stories
MOST = 30  # views of one editor


class ViewForm(forms.ModelForm):
    class Meta:
        model = SavedView
        fields = ["name", "is_shared", "query"]
        widgets = {"query": forms.HiddenInput}

    def __init__(self, *args, may_share: bool, **kwargs):
        super().__init__(*args, auto_id="view_%s", **kwargs)
        self.fields["name"].validators.append(no_control_characters)
        if not may_share:
            del self.fields["is_shared"]

    def clean_query(self):
        return question(self.cleaned_data["query"])


class StoryViews:
    """Mixin of the story admin."""

    def get_urls(self):
        keep, drop = (self.admin_site.admin_view(require_POST(view)) for view in (self.keep_view, self.drop_view))
        return [
            path("views/keep/", keep, name="articles_article_keep_view"),
            path("views/<int:pk>/drop/", drop, name="articles_article_drop_view"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        asked = question(request.META.get("QUERY_STRING", ""))
        may_share = request.user.has_perm("articles.share_savedview")
        views = list(SavedView.objects.for_user(request.user))
        context = {
            "house_views": HOUSE,
            "views": views,
            "views_to_drop": [view for view in views if may_share or view.owner_id == request.user.pk],
            "asked": asked,
            "years": None if "published_at__year" in request.GET else years(),
            "view_form": ViewForm(may_share=may_share, initial={"query": asked}),
        }
        return super().changelist_view(request, context | self.last_batch(request) | (extra_context or {}))

    def keep_view(self, request: HttpRequest) -> HttpResponse:
        """A name that is there already gets the new filter."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = ViewForm(request.POST, may_share=request.user.has_perm("articles.share_savedview"))
        if form.is_valid():
            self._keep(request, dict(form.cleaned_data))
        for name, errors in form.errors.items():
            messages.error(request, f"{form.fields[name].label}: {' '.join(errors)}")
        return _list(question(request.POST.get("query", "")))

    def _keep(self, request: HttpRequest, view: dict) -> None:
        own, name = request.user.saved_views, view.pop("name")
        if own.exclude(name=name).count() >= MOST:
            messages.error(request, _("You have as many views as fit above the list. Delete one first."))
            return
        own.update_or_create(name=name, defaults=view)
        messages.success(request, _("The view “%(name)s” is kept.") % {"name": name})

    def drop_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        whose = Q() if request.user.has_perm("articles.share_savedview") else Q(owner=request.user)
        view = get_object_or_404(SavedView.objects.for_user(request.user).filter(whose), pk=pk)
        view.delete()
        messages.success(request, _("The view “%(name)s” is deleted.") % {"name": view.name})
        return _list("")


def question(query: str) -> str:
    """What an address of the list asks for, always in the same order, without the page."""
    asked = QueryDict(query[:1000], mutable=True)
    for name in NOT_A_VIEW & set(asked):
        del asked[name]
    kept = QueryDict(mutable=True)
    for name in sorted(asked):
        kept.setlist(name, [value for value in asked.getlist(name) if value])
    return kept.urlencode()


def _list(query: str) -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:articles_article_changelist") + (f"?{query}" if query else ""))
