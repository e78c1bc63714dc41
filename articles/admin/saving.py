"""The form of a story shows its changes in work, and its saves leave versions."""

from datetime import datetime

from django.contrib import messages
from django.utils.translation import gettext as _

from articles.admin.chosen import Names
from articles.admin.listed import ListedFormSet
from articles.admin.sources import source_named
from articles.models import Article, Byline, Correction, Revision
from articles.revisions import working
from articles.revisions.keeping import keep
from articles.revisions.snapshot import (
    BYLINES,
    CORRECTIONS,
    Snapshot,
    collections,
    columns,
    initial_of,
    moment_of,
    plain,
    put_links,
    take,
)
from articles.slugs import slug_of


class StorySaving:
    """Mixin of the story admin."""

    def sheet(self, request, obj: Article) -> Snapshot:
        """What the form starts from, asked for once a request: before the form writes into `obj`."""
        sheets = request.__dict__.setdefault("_sheets", {})
        if obj.pk not in sheets:
            request.as_shown, request.names = take(obj), Names()
            request.names.ask_of(request.as_shown | (obj.working.snapshot if obj.working else {}))
            sheets[obj.pk] = working.in_the_form(obj, request.as_shown, request.names.there)
            request.listed = {Byline: _byline_rows(sheets[obj.pk]), Correction: _correction_rows(sheets[obj.pk])}
        return sheets[obj.pk]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        if obj is not None:
            form.shown = initial_of(self.sheet(request, obj))
        return form

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        listed = getattr(request, "listed", {}).get(inline.model)
        if listed and request.method != "POST" and inline.is_listed(request, obj):
            kwargs["initial"] = listed
        return kwargs

    def save_model(self, request, obj, form, change):
        if (name := form.cleaned_data.get("create_source")) and not obj.source:
            obj.source = source_named(name, by=request.user)
        if change:
            return  # `save_related` writes the whole story at once
        obj.saved_by = obj.created_by = request.user
        obj.version += 1
        obj.wire_text = form.cleaned_data.get("wire_text", "").replace("\r\n", "\n")
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        for formset in formsets:
            if not isinstance(formset, ListedFormSet):
                self.save_formset(request, form, formset, change=change)
        article = form.instance
        base = self.sheet(request, article) if change else take(article)
        snapshot = snapshot_of(form, formsets, base)
        if change:
            kind = Revision.Kind.MERGED if getattr(request, "merged", False) else Revision.Kind.SAVED
            working.save(article, snapshot, by=request.user, kind=kind)
            article.refresh_from_db()
        else:
            put_links(article, snapshot)
            keep(article, by=request.user)
        if article.declined_notices != form.cleaned_data["declined"]:
            Article.objects.filter(pk=article.pk).update(declined_notices=form.cleaned_data["declined"])

    def tell_saved(self, request, article: Article) -> None:
        if article.working_id:
            text = _("Your changes are saved. Readers see the story as it was until the changes are published.")
        else:
            text = _("Saved. The story is as readers see it; there are no changes to publish.")
        messages.success(request, text)


def snapshot_of(form, formsets, base: Snapshot) -> Snapshot:
    """What a valid form says; what it does not ask about comes from `base`."""
    found = dict(base)
    for field in columns():
        if field.name in form.cleaned_data:
            found[field.name] = plain(getattr(form.instance, field.attname))
    for many in collections():
        if many.name in form.cleaned_data:
            found[many.name] = sorted(thing.pk for thing in form.cleaned_data[many.name])
    found["slug"] = found["slug"] or slug_of(found["headline"])
    for formset in formsets:
        if not isinstance(formset, ListedFormSet):
            continue
        rows = formset.rows()
        if formset.model is Byline:
            found[BYLINES] = [row["author"].pk for row in sorted(rows, key=lambda row: row["position"] or 0)]
        elif formset.model is Correction:
            found[CORRECTIONS] = [{"at": plain(row["at"]), "note": row["note"]} for row in rows]
    return found


def _byline_rows(snapshot: Snapshot) -> list[dict]:
    return [{"author": pk, "position": place} for place, pk in enumerate(snapshot.get(BYLINES, []))]


def _correction_rows(snapshot: Snapshot) -> list[dict[str, str | datetime]]:
    return [{"at": moment_of(row["at"]), "note": row["note"]} for row in snapshot.get(CORRECTIONS, [])]
