"""A save that meets a colleague's: one page with both texts, and field by field “mine or theirs”."""

import json

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from articles.admin.saving import snapshot_of
from articles.revisions import working
from articles.revisions.keeping import keep_aside, keep_before, opened_with
from articles.revisions.merging import BOTH, MINE, THEIRS, choices
from articles.revisions.snapshot import BYLINES, CORRECTIONS, Snapshot, initial_of, moment_of
from articles.workflow import VERBS

BUTTONS = ("verb", "_continue")


class StoryCollision:
    """Mixin of the story admin. What the editor sent travels with the page, so that nothing depends on a session."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and "merge" in request.POST and object_id:
            request.POST = self._merged(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        form = context["adminform"].form
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        if form.conflict is not None and _only_stale(form) and all(one.is_valid() for one in formsets):
            return self._collision_page(request, form, formsets)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _collision_page(self, request: HttpRequest, form, formsets) -> HttpResponse:
        article, seen = form.conflict, form.cleaned_data.get("version")
        keep_before(article)
        theirs = working.in_the_form(article)
        mine = snapshot_of(form, formsets, theirs)
        keep_aside(article, by=request.user, snapshot=mine, seen=seen or 0)
        base = opened_with(article, seen)
        found = choices(base.snapshot if base else None, mine, theirs)
        answers = getattr(request, "answers", {})
        rows = [
            {"choice": one, "answer": answers.get(one.name) or (None if one.changed_by == BOTH else one.changed_by)}
            for one in found
        ]
        missing = [row["choice"] for row in rows if row["answer"] is None] if hasattr(request, "answers") else []
        verb = VERBS.get(request.POST.get("verb", ""))
        context = {
            **self.version_context(request, article),
            "title": _("Two versions of one story"),
            "rows": rows,
            "missing": missing,
            "mine": json.dumps(_sent(request.POST)),
            "seen": seen if seen is not None else "",
            "verb_name": request.POST.get("verb", ""),
            "verb_label": verb.label if verb else "",
        }
        return TemplateResponse(request, "admin/articles/article/collision.html", context)

    def _merged(self, request: HttpRequest, object_id: str) -> QueryDict:
        """The form as the editor sent it, with theirs in the fields where theirs was chosen."""
        data = QueryDict(mutable=True)
        for name, values in _mine(request.POST.get("mine", "")).items():
            data.setlist(name, values)
        for name in BUTTONS:
            if request.POST.get(name):
                data[name] = request.POST[name]
        article = self.get_object(request, object_id)
        version = request.POST.get("theirs_version", "")
        request.answers = {
            name.removeprefix("choice-"): value
            for name, value in request.POST.items()
            if name.startswith("choice-") and value in (MINE, THEIRS)
        }
        asked = request.POST.getlist("asked")
        theirs = opened_with(article, int(version)) if article and version.isdecimal() and len(version) < 9 else None
        if theirs is None or any(name not in request.answers for name in asked):
            return data  # its version is the old one: the page comes again
        form_class = self.get_form(request, article, change=True)
        for name, answer in request.answers.items():
            if answer == THEIRS and name in theirs.snapshot:
                _put(data, form_class, theirs.snapshot, name)
        data["version"] = version
        request.merged = True
        return data


def _only_stale(form) -> bool:
    return list(form.errors) == ["__all__"] and form.has_error("__all__", "stale") and len(form.errors["__all__"]) == 1


def _sent(post: QueryDict) -> dict[str, list[str]]:
    return {name: values for name, values in post.lists() if name not in ("csrfmiddlewaretoken", *BUTTONS)}


def _mine(text: str) -> dict[str, list[str]]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): [str(one) for one in values] for name, values in found.items() if isinstance(values, list)}


def _put(data: QueryDict, form_class, snapshot: Snapshot, name: str) -> None:
    """Writes a value of a snapshot as a browser would send it."""
    if name == BYLINES:
        _put_rows(data, name, [{"author": str(pk), "position": str(at)} for at, pk in enumerate(snapshot[name])])
    elif name == CORRECTIONS:
        rows = [moment_parts("at", moment_of(row["at"])) | {"note": row["note"]} for row in snapshot[name]]
        _put_rows(data, name, rows)
    elif name in form_class.base_fields:
        _put_field(data, form_class.base_fields[name], name, initial_of(snapshot)[name])


def _put_field(data: QueryDict, field: forms.Field, name: str, value) -> None:
    if isinstance(field.widget, forms.MultiWidget):
        for part, text in moment_parts(name, value).items():
            data[part] = text
    elif isinstance(value, list):
        data.setlist(name, [str(one) for one in value])
    elif isinstance(field.widget, forms.DateInput):
        data[name] = field.widget.format_value(value) or ""
    else:
        data[name] = "" if value is None else str(value)


def moment_parts(name: str, value) -> dict[str, str]:
    widget = AdminSplitDateTime()
    parts = zip(widget.widgets, widget.decompress(value), strict=True)
    return {f"{name}_{place}": part.format_value(one) or "" for place, (part, one) in enumerate(parts)}


def _put_rows(data: QueryDict, prefix: str, rows: list[dict[str, str]]) -> None:
    for name in [name for name in data if name.startswith(f"{prefix}-")]:
        del data[name]
    data[f"{prefix}-TOTAL_FORMS"], data[f"{prefix}-INITIAL_FORMS"] = str(len(rows)), "0"
    for number, row in enumerate(rows):
        for name, value in row.items():
            data[f"{prefix}-{number}-{name}"] = value
