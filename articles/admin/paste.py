"""“New from text”: the add form comes back filled from pasted wire copy."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.admin.duplicates import look_alikes
from articles.admin.reading import Reading
from articles.forms_paste import PasteForm
from articles.wire.encoding import to_text


class NewFromText:
    """Mixin of the story admin. What was read travels with the form as the pasted text itself, and is read again
    when the form comes back with errors, so that the marks stay."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.from_text_view)
        return [path("from-text/", view, name="articles_article_from_text"), *super().get_urls()]

    def from_text_view(self, request: HttpRequest):
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PasteForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            request.reading = _read(form.cleaned_data)
            request.method = "GET"  # from here on it is the empty add form, with values in it
            return self.changeform_view(request, form_url=reverse("admin:articles_article_add"))
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("New from text"),
            "form": form,
        }
        return TemplateResponse(request, "admin/articles/article/from_text.html", context)

    def get_changeform_initial_data(self, request):
        reading = getattr(request, "reading", None)
        return reading.initial() if reading else super().get_changeform_initial_data(request)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        reading = getattr(request, "reading", None)
        if reading and prefix == "bylines":
            kwargs["initial"] = reading.bylines()
        return kwargs

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        reading = getattr(request, "reading", None)
        form = context["adminform"].form
        if add and reading is None and form.is_bound and form.data.get("wire_text"):
            reading = Reading(form.data["wire_text"], form.data.get("wire_html", ""))
        if reading:
            _mark(form, reading)
            context["reading"] = reading
            context["look_alikes"] = look_alikes(" ".join([reading.story.headline or "", *reading.story.body]))
        return super().render_change_form(request, context, add, change, form_url, obj)


def _read(pasted: dict) -> Reading:
    if pasted["file"]:
        text = to_text(pasted["file"].read())
        looks_like_html = text.lstrip().startswith("<")
        return Reading(text, text if looks_like_html else "")
    return Reading(pasted["text"] or pasted["html"], pasted["html"])


def _mark(form, reading: Reading) -> None:
    """The mark stands where the help stands: screen readers read it together with the field."""
    for name, mark in reading.marks().items():
        field = form[name]
        context = {"mark": mark, "field": field, "ticked": _ticked(form)}
        html = render_to_string("admin/articles/article/_guess.html", context)
        field.help_text = format_html("{}{}", html, field.help_text)


def _ticked(form) -> bool:
    return bool(form.data.get("create_source")) if form.is_bound else True
