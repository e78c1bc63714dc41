from django.contrib import admin, messages
from django.db.models import Count, Prefetch, Q
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from articles.admin.library import EditorMedia
from articles.admin.searching import AnyCaseSearch
from articles.admin.thumbnails import cuts, image
from articles.admin.uploading import ManyPhotos
from articles.models import Photo, Rendition
from articles.photos.forms import PhotoForm, cleaned_early
from portal.inturn import SavedInTurn

THUMBNAIL, PREVIEW = (120, 90), (480, 480)  # CSS pixels; the copies are 320 and 960 wide, sharp on a dense screen
WIDE_ENOUGH = 1200
FOCUS = _("What stays in sight where a frame cuts. Type it, or click on the preview below.")
MOST_USES = 50


@admin.register(Photo)
class PhotoAdmin(ManyPhotos, EditorMedia, AnyCaseSearch, SavedInTurn, admin.ModelAdmin):
    form = PhotoForm
    list_display = ["thumbnail", "title", "credit", "measures", "uses", "uploaded_by", "uploaded_at"]
    list_display_links = ["thumbnail", "title"]
    list_select_related = ["uploaded_by"]
    list_filter = ["uploaded_at"]
    search_fields = ["title", "caption", "credit"]
    search_help_text = _("In the title, the caption and the credit, or the number of the photo")
    list_per_page = 50
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["file", "title", "caption", "credit", "licence"]}),
        (_("Focal point"), {"fields": [("focal_x", "focal_y")], "description": FOCUS}),
    ]
    readonly_fields = ["preview", "shapes", "used_in", "measures", "uploaded_by", "uploaded_at"]

    class Media:
        css = {"all": ["css/admin-photo.css"]}
        js = ["js/admin-photo.js"]

    def get_fieldsets(self, request, obj=None):
        if obj is None:
            return self.fieldsets
        return [*self.fieldsets, (_("In the library"), {"fields": self.readonly_fields})]

    def get_queryset(self, request):
        queryset = super().get_queryset(request)
        if not _is_list(request):
            return queryset
        smallest = Rendition.objects.filter(format=Rendition.Format.JPEG, width__lte=320)
        copies = Prefetch("renditions", smallest)
        in_texts = Count("uses", filter=Q(uses__now=True), distinct=True)
        return queryset.prefetch_related(copies).annotate(uses_count=Count("articles", distinct=True) + in_texts)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        may = self.has_change_permission(request) if object_id else self.has_add_permission(request)
        if may and (upload := request.FILES.get("file")):
            request.FILES["file"] = cleaned_early(upload)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def has_delete_permission(self, request, obj=None):
        used = obj and (obj.articles.exists() or obj.uses.exists())
        return super().has_delete_permission(request, obj) and not used

    def save_model(self, request, obj, form, change):
        if not change:
            obj.uploaded_by = request.user
        super().save_model(request, obj, form, change)
        if "file" in form.changed_data:
            _tell(request, obj, moves=form.cleaned_data["file"].found.moves)

    @admin.display(description=_("photo"))
    def thumbnail(self, photo) -> str:
        return image(photo, THUMBNAIL)

    @admin.display(description=_("preview"))
    def preview(self, photo) -> str:
        point = '<span class="focal-preview">{}<span class="focal-point" hidden></span></span>'
        return format_html(point, image(photo, PREVIEW))

    @admin.display(description=_("crops"))
    def shapes(self, photo) -> str:
        return cuts(photo)

    @admin.display(description=_("size"))
    def measures(self, photo) -> str:
        return f"{photo.width} × {photo.height}"

    @admin.display(description=_("stories"), ordering="uses_count")
    def uses(self, photo) -> int:
        return photo.uses_count

    @admin.display(description=_("used in"))
    def used_in(self, photo) -> str:
        places = [(story, _("lead photo")) for story in photo.articles.only("headline")[:MOST_USES]]
        lead = {story.pk for story, _place in places}
        for use in photo.uses.select_related("article").only("now", "article__headline").order_by("-pk")[:MOST_USES]:
            if use.now or use.article_id not in lead:
                places.append((use.article, _("in the text") if use.now else _("only in a kept version")))
        links = [
            (reverse("admin:articles_article_change", args=[story.pk]), story.headline, place)
            for story, place in places
        ]
        if not links:
            return _("no story yet")
        return format_html_join(mark_safe("<br>"), '<a href="{}">{}</a> <small>({})</small>', links)


def _is_list(request) -> bool:
    match = request.resolver_match
    return bool(match and match.url_name and match.url_name.endswith("_changelist"))


def _tell(request, photo: Photo, moves: bool) -> None:
    messages.info(request, _("Copies for readers are being made; the photo appears on pages in a moment."))
    if moves:
        messages.warning(request, _("The picture moves. Only its first frame was kept."))
    if photo.width < WIDE_ENOUGH:
        text = _("The photo is %(width)s pixels wide; on a large screen fewer than %(least)s look soft.")
        messages.warning(request, text % {"width": photo.width, "least": WIDE_ENOUGH})
