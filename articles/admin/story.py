"""Where editors write, check, publish and withdraw stories."""

from django.contrib import admin
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.admin.again import StoryAgain
from articles.admin.authority import StoryAuthority
from articles.admin.autosave import StoryAutosave
from articles.admin.bulk import StoryBulk
from articles.admin.changes import StoryChanges
from articles.admin.checks import StoryChecks
from articles.admin.chosen import Names, name_the_chosen
from articles.admin.collision import StoryCollision
from articles.admin.columns import StoryColumns
from articles.admin.inlines import BylineInline, CorrectionInline, MoveInline
from articles.admin.notices import StoryNotices
from articles.admin.paste import NewFromText
from articles.admin.preview import StoryPreview
from articles.admin.saved_views import StoryViews
from articles.admin.saving import StorySaving
from articles.admin.searching import IndexSearch
from articles.admin.typesetting import StoryTypesetting
from articles.admin.verbs import StoryVerbs
from articles.admin.versions import StoryVersions
from articles.admin.widgets import StrictAutocomplete, without_side_doors
from articles.forms import ArticleForm
from articles.models import Article

SIDE = {"classes": ["story-side"]}
PUBLISHING = ["planned_for", "published_at", "expires_at", "embargo_until", "age_mark"]
REST = {"classes": ["story-rest", "collapse"]}


@admin.register(Article)
class ArticleAdmin(
    StoryAuthority,
    NewFromText,
    StoryPreview,
    StoryCollision,
    StoryAgain,
    StoryAutosave,
    StoryChecks,
    StoryNotices,
    StoryTypesetting,
    StoryChanges,
    StoryVersions,
    StoryVerbs,
    StoryBulk,
    StoryViews,
    StorySaving,
    StoryColumns,
    IndexSearch,
    StrictAutocomplete,
    admin.ModelAdmin,
):
    form = ArticleForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fieldsets = [
        (None, {"classes": ["story-main"], "fields": ["headline", "standfirst", "body"]}),
        (
            _("Lead photo"),
            {"classes": ["story-main"], "fields": ["photo", "photo_caption", "photo_alt", "photo_credit"]},
        ),
        (None, SIDE | {"fields": ["section", "tags", ("edition", "language")]}),
        (_("Who wrote it"), SIDE | {"fields": ["byline_text", "source", "original_url"]}),
        (_("Dateline"), SIDE | {"fields": ["dateline", "dateline_place", "dateline_date"]}),
        (
            _("Publishing"),
            SIDE | {"fields": ["planned_for", "published_at", "expires_at", "embargo_until", "age_mark"]},
        ),
        (_("Comments"), SIDE | {"fields": ["comment_policy", "comment_reason", "comments_close_after"]}),
        (_("Other stories"), REST | {"fields": ["related", "translation_of"]}),
        (_("Address"), REST | {"fields": ["slug", "canonical_url"]}),
    ]
    inlines = [BylineInline, CorrectionInline, MoveInline]
    autocomplete_fields = ["photo", "tags", "source", "related", "translation_of"]
    search_fields = ["headline", "body"]
    search_help_text = _("Words in any form: headline, text, tags, names; or the number of the story")

    def get_queryset(self, request):
        related = ("section", "source", "photo", "translation_of", "saved_by", "working__by", "due__by")
        return super().get_queryset(request).select_related(*related)

    def has_delete_permission(self, request, obj=None):
        """A story is withdrawn, with its reason and its log; erasing is for the chief."""
        return request.user.is_superuser

    def get_view_on_site_url(self, obj=None):
        return obj.get_absolute_url() if obj and obj.pk and obj.is_public else None

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        return without_side_doors(field, add=db_field.name not in ("related", "translation_of"))

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= self.verb_context(request, obj) | self.changes_context(request, obj)
        context |= self.autosave_context(request, obj)
        context |= self.notes_context(request, obj)
        context |= self.checks_context(request, obj, context["adminform"].form)
        lines = [form for inline in context["inline_admin_formsets"] for form in inline.formset.forms]
        name_the_chosen([context["adminform"].form, *lines], getattr(request, "names", None) or Names())
        return super().render_change_form(request, context, add, change, form_url, obj)
