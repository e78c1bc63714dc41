"""The desk of the front page: what stands in each place now, and the ways to change it."""

from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import re_path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.forms_front import BreakingForm, PinForm
from articles.frontpage import verbs
from articles.frontpage.layout import Front, set_out
from articles.models import Article, BreakingLine, Edition, Pin
from articles.models.front import SLOTS
from portal.onepress import one_press


@dataclass
class Place:
    """A slot as the desk shows it: what readers see there, and what an editor put there."""

    slot: int
    story: Article | None
    pin: Pin | None
    form: PinForm

    @property
    def waits(self) -> bool:
        """Pinned, but readers may not see it yet or any more."""
        return self.pin is not None and not self.pin.article.is_public


@admin.register(Pin)
class FrontAdmin(admin.ModelAdmin):
    """Reached as a list, shown as the page: a place is changed where it stands."""

    list_display = ["article", "edition", "slot", "since", "until", "by"]

    class Media:
        css = {"all": ["css/admin-front.css"]}
        js = [Script("js/admin-front.js", defer=True)]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def has_view_permission(self, request, obj=None):
        return request.user.has_perm("articles.change_pin")

    def get_urls(self):
        view = self.admin_site.admin_view
        edition, slot = rf"^(?P<edition>{'|'.join(Edition.values)})/", r"(?P<slot>[0-9])/"
        return [
            re_path(f"{edition}$", view(self.desk_view), name="articles_pin_desk"),
            re_path(f"{edition}{slot}pin/$", view(require_POST(self.pin_view)), name="articles_pin_pin"),
            re_path(f"{edition}{slot}unpin/$", view(require_POST(self.unpin_view)), name="articles_pin_unpin"),
            re_path(f"{edition}breaking/$", view(require_POST(self.breaking_view)), name="articles_pin_breaking"),
            re_path(f"{edition}calm/$", view(require_POST(self.calm_view)), name="articles_pin_calm"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        self._allowed(request)
        return HttpResponseRedirect(reverse("admin:articles_pin_desk", args=[Edition.RU]))

    def desk_view(self, request: HttpRequest, edition: str) -> HttpResponse:
        self._allowed(request)
        return self._desk(request, edition)

    def pin_view(self, request: HttpRequest, edition: str, slot: str) -> HttpResponse:
        place = self._place(request, slot)
        form = PinForm(request.POST, prefix=f"slot{place}")
        if not form.is_valid():
            return self._desk(request, edition, {place: form})
        words = {name: form.cleaned_data[name] for name in ("article", "until", "seen")}
        done = _("“%(story)s” stands in place %(place)d.") % {"story": words["article"], "place": place + 1}
        return self._do(
            request, edition, done, lambda: verbs.pin(edition=edition, slot=place, by=request.user, **words)
        )

    def unpin_view(self, request: HttpRequest, edition: str, slot: str) -> HttpResponse:
        place = self._place(request, slot)
        text = request.POST.get("seen", "")
        seen = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
        done = _("Place %(place)d takes the newest story again.") % {"place": place + 1}
        return self._do(
            request, edition, done, lambda: verbs.unpin(edition=edition, slot=place, by=request.user, seen=seen)
        )

    def breaking_view(self, request: HttpRequest, edition: str) -> HttpResponse:
        self._allowed(request)
        form = BreakingForm(request.POST, edition=edition, prefix="breaking")
        if not form.is_valid():
            return self._desk(request, edition, breaking=form)
        words = {name: form.cleaned_data[name] for name in ("text", "article", "until")}
        done = _("The line stands above the front page.")
        return self._do(request, edition, done, lambda: verbs.break_news(edition=edition, by=request.user, **words))

    def calm_view(self, request: HttpRequest, edition: str) -> HttpResponse:
        self._allowed(request)
        done = _("The line is taken down.")
        return self._do(request, edition, done, lambda: verbs.end_news(edition=edition, by=request.user))

    def _do(self, request: HttpRequest, edition: str, done: str, verb) -> HttpResponse:
        try:
            with one_press(request) as first:
                if first:
                    verb()
        except verbs.PinRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, done)
        return HttpResponseRedirect(reverse("admin:articles_pin_desk", args=[edition]))

    def _desk(self, request: HttpRequest, edition: str, forms: dict | None = None, breaking=None) -> HttpResponse:
        line = BreakingLine.objects.filter(edition=edition).active().select_related("article", "by").first()
        context = self.admin_site.each_context(request) | {
            "title": _("Front page"),
            "opts": self.opts,
            "edition": edition,
            "editions": Edition.choices,
            "places": _places(edition, set_out(edition), forms or {}),
            "line": line,
            "breaking": breaking or BreakingForm(edition=edition, prefix="breaking"),
            "media": self.media + PinForm().media,
        }
        status = 422 if forms or breaking else 200
        return TemplateResponse(request, "admin/articles/pin/desk.html", context, status=status)

    def _allowed(self, request: HttpRequest) -> None:
        if not request.user.has_perm("articles.change_pin"):
            raise PermissionDenied

    def _place(self, request: HttpRequest, slot: str) -> int:
        self._allowed(request)
        if int(slot) >= SLOTS:
            raise Http404
        return int(slot)


def _places(edition: str, front: Front, forms: dict[int, PinForm]) -> list[Place]:
    pins = {pin.slot: pin for pin in Pin.objects.filter(edition=edition).active().select_related("article", "by")}
    shown = [front.lead, *front.second]
    return [
        Place(
            slot,
            shown[slot] if slot < len(shown) else None,
            pins.get(slot),
            forms.get(slot) or PinForm(prefix=f"slot{slot}", initial={"seen": pins[slot].pk if slot in pins else None}),
        )
        for slot in range(SLOTS)
    ]
