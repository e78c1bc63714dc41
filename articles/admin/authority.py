"""Who may change which story, and what colleagues tell each other about it. Decided in articles/authority.py."""

from django import forms
from django.contrib import admin, messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from articles import authority, notes
from articles.forms import no_control_characters
from articles.models import Article, Beat, Note
from portal.inturn import SavedInTurn
from portal.models import User


class NoteForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("A word to colleagues"),
        max_length=Note._meta.get_field("text").max_length,
        widget=forms.Textarea(attrs={"rows": 3, "form": "note-form"}),
        validators=[no_control_characters],
    )


class StoryAuthority:
    """Mixin of the story admin."""

    def get_urls(self):
        note = self.admin_site.admin_view(require_POST(self.note_view))
        return [path("<int:pk>/note/", note, name="articles_article_note"), *super().get_urls()]

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.pk is None or authority.may_change(request.user, obj))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.by = request.user
        return form

    def notes_context(self, request: HttpRequest, article: Article | None) -> dict:
        if article is None:
            return {}
        typed = request.session.pop(f"note-{article.pk}", "") if request.method == "GET" else ""
        notes = list(article.notes.select_related("by"))
        return {"notes": notes, "note_form": NoteForm(initial={"text": typed}, auto_id="note_%s")}

    def note_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Anybody who may read the story may say something about it."""
        article = self.readable(request, pk)
        form = NoteForm(request.POST)
        if form.is_valid():
            notes.leave(article.pk, form.cleaned_data["text"], by=request.user)
            messages.success(request, _("Your note is added."))
        else:
            # Given back through the session: the page of the story is a form of its own
            request.session[f"note-{pk}"] = request.POST.get("text", "")[:20_000]
            for error in form.errors.get("text", []):
                messages.error(request, f"{_('Note')}: {error}")
        return HttpResponseRedirect(reverse("admin:articles_article_change", args=[pk]) + "#notes")


class BeatForm(forms.ModelForm):
    user = forms.ModelChoiceField(User.objects.filter(is_staff=True, is_active=True), label=gettext_lazy("Colleague"))


@admin.register(Beat)
class BeatAdmin(SavedInTurn, admin.ModelAdmin):
    form = BeatForm
    list_display = ["colleague", "looks_after", "edition"]
    list_select_related = ["user"]
    filter_horizontal = ["sections"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("sections")

    @admin.display(description=gettext_lazy("colleague"), ordering="user__username")
    def colleague(self, beat) -> str:
        return beat.user.get_full_name() or beat.user.get_username()

    @admin.display(description=gettext_lazy("sections"))
    def looks_after(self, beat) -> str:
        return ", ".join(section.name for section in beat.sections.all()) or _("all")
