"""What stories are filed under: sections, tags, authors, sources."""

from django.contrib import admin
from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.admin.searching import AnyCaseSearch
from articles.admin.widgets import StrictAutocomplete
from articles.models import Author, Section, Source, Tag
from portal.inturn import SavedInTurn


class NamedAdmin(AnyCaseSearch, StrictAutocomplete, SavedInTurn, admin.ModelAdmin):
    list_display = ["name_ru", "name_en", "slug", "stories"]
    list_display_links = ["name_ru", "name_en"]
    search_fields = ["name_ru", "name_en", "slug"]
    ordering = ["name_ru"]
    list_per_page = 50
    prepopulated_fields = {"slug": ["name_en"]}

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        if _is_list(request):
            queryset = queryset.annotate(stories_count=Count("articles", distinct=True))
        return queryset

    @admin.display(description=_("stories"), ordering="stories_count")
    def stories(self, thing) -> int:
        return thing.stories_count


def _is_list(request) -> bool:
    """Counting is for the list; the form and the autocomplete do without."""
    match = request.resolver_match
    return bool(match and match.url_name and match.url_name.endswith("_changelist"))


@admin.register(Section)
class SectionAdmin(NamedAdmin):
    list_display = ["name_ru", "name_en", "slug", "position", "stories"]
    ordering = ["position", "slug"]
    fields = [("name_ru", "name_en"), "slug", "position", "description_ru", "description_en"]


@admin.register(Tag)
class TagAdmin(NamedAdmin):
    fields = [("name_ru", "name_en"), "slug"]


@admin.register(Author)
class AuthorAdmin(NamedAdmin):
    list_select_related = ["user"]
    list_display = ["name_ru", "name_en", "role_ru", "user", "stories"]
    search_fields = ["name_ru", "name_en", "slug", "role_ru", "role_en"]
    autocomplete_fields = ["user"]
    fields = [("name_ru", "name_en"), "slug", ("role_ru", "role_en"), "bio_ru", "bio_en", "user"]


@admin.register(Source)
class SourceAdmin(NamedAdmin):
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = ["name_ru", "name_en", "slug", "url", "licence", "stories"]
    search_fields = ["name_ru", "name_en", "slug", "other_names"]
    fields = [("name_ru", "name_en"), "slug", "url", "licence", "other_names"]
