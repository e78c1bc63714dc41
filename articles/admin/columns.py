"""The list of stories: its columns and filters."""

from datetime import timedelta

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db.models import Max, Min, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Article, Byline, Language, State

# A shape for each state: colour alone says nothing to some of us.
SHAPES = {
    "draft": "○",
    "review": "◐",
    "scheduled": "◷",
    "published": "●",
    "over": "◌",
    "withdrawn": "✕",
    "changed": "✎",
}
OF_A_STATE = {"scheduled": _("scheduled"), "over": _("its time is over"), "changed": _("unpublished changes")}


def shown_state(article: Article) -> str:
    """The state as an editor calls it: a published story may be scheduled, or its time may be over."""
    if article.is_scheduled:
        return "scheduled"
    if article.state == State.PUBLISHED and not article.is_public:
        return "over"
    return article.state


def chip(article: Article) -> str:
    return _chip(shown_state(article))


def changed_chip(article: Article) -> str:
    """For a story with changes that readers do not see yet."""
    return _chip("changed") if article.working_id else ""


def _chip(state: str) -> str:
    label = OF_A_STATE.get(state) or State(state).label
    return format_html(
        '<span class="chip chip-{}"><span aria-hidden="true">{}</span>\u00a0{}</span>', state, SHAPES[state], label
    )


class StateFilter(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "is"

    def lookups(self, request, model_admin):
        scheduled, changed = ((name, OF_A_STATE[name]) for name in ("scheduled", "changed"))
        return [*State.choices[:2], scheduled, *State.choices[2:], changed]

    def queryset(self, request, queryset):
        to_come = Q(state=State.PUBLISHED, published_at__gt=timezone.now())
        if self.value() == "scheduled":
            return queryset.filter(to_come)
        if self.value() == "changed":
            return queryset.filter(working__isnull=False)
        if self.value() == State.PUBLISHED:
            return queryset.filter(state=State.PUBLISHED).exclude(to_come)
        return queryset.filter(state=self.value()) if self.value() in State.values else queryset


class TongueFilter(admin.SimpleListFilter):
    """The two languages of the house, and all others as one: a list of fourteen would push the rest away."""

    title = _("language of the text")
    parameter_name = "tongue"

    def lookups(self, request, model_admin):
        return [("ru", Language.RU.label), ("en", Language.EN.label), ("other", _("another"))]

    def queryset(self, request, queryset):
        if self.value() == "other":
            return queryset.exclude(language__in=["ru", "en"])
        return queryset.filter(language=self.value()) if self.value() in ("ru", "en") else queryset


class OnlyFilter(admin.SimpleListFilter):
    """What editors ask of a morning, beside the state."""

    title = pgettext_lazy("of stories", "kind")
    parameter_name = "only"

    def lookups(self, request, model_admin):
        return [("mine", _("mine")), ("today", _("published today")), ("no-photo", _("without a photo"))]

    def queryset(self, request, queryset):
        if self.value() == "mine":
            me = request.user
            return queryset.filter(Q(created_by=me) | Q(saved_by=me) | Q(pk__in=_signed_by(me)))
        if self.value() == "today":
            midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
            return queryset.filter(published_at__gte=midnight, published_at__lt=midnight + timedelta(days=1))
        return queryset.filter(photo=None) if self.value() == "no-photo" else queryset


def _signed_by(user):
    return Byline.objects.filter(author__user=user).values("article")


class ShortWay(Paginator):
    """Walks to its page over the keys alone: fifty thousand rows joined with their sections take half a second."""

    def page(self, number):
        number = self.validate_number(number)
        begin = (number - 1) * self.per_page
        end = self.count if begin + self.per_page + self.orphans >= self.count else begin + self.per_page
        keys = self.object_list.select_related(None).prefetch_related(None).values("pk")[begin:end]
        return self._get_page(self.object_list.filter(pk__in=keys), number, self)


def years() -> list[int]:
    """From the first story to the last, the latest first. Which of them have one that fits is not asked."""
    ends = Article.objects.aggregate(first=Min("published_at"), last=Max("published_at"))
    if ends["first"] is None:
        return []
    return list(range(timezone.localtime(ends["last"]).year, timezone.localtime(ends["first"]).year - 1, -1))


class LightList(ChangeList):
    """The list without the long texts, with what its columns print.

    The form's other companions stay away: PostgreSQL plans no order for more than eight tables, and would join
    the whole archive for one page.
    """

    def get_queryset(self, request, exclude_parameters=None):
        queryset = super().get_queryset(request, exclude_parameters).select_related(None)
        printed = queryset.select_related(*self.list_select_related).prefetch_related("authors")
        return printed.defer("body", "wire_text", "standfirst")


class StoryColumns:
    list_display = ["story", "placed", "chip", "published_column", "writers", "saved"]
    list_display_links = ["story"]
    list_select_related = ["section", "source", "saved_by"]
    list_filter = [StateFilter, OnlyFilter, "edition", "section", TongueFilter, "source"]
    date_hierarchy = "published_at"
    ordering = ["-saved_at", "-pk"]
    list_per_page = 50
    paginator = ShortWay
    show_full_result_count = False

    def get_changelist(self, request, **kwargs):
        return LightList

    @admin.display(description=_("story"), ordering="headline")
    def story(self, article) -> str:
        return format_html(
            '<span lang="{0}">{1}</span> <abbr class="tongue" title="{2}">{0}</abbr>',
            article.language,
            article.headline,
            article.get_language_display(),
        )

    @admin.display(description=_("section"), ordering="section")
    def placed(self, article) -> str:
        """Where readers find it: the section, and the edition."""
        return format_html("{}<br><small>{}</small>", article.section or "", article.get_edition_display())

    @admin.display(description=_("state"), ordering="state")
    def chip(self, article) -> str:
        return format_html("{} {}", chip(article), changed_chip(article))

    @admin.display(description=_("published"), ordering="published_at")
    def published_column(self, article) -> str | None:
        return _moment(article.published_at)

    @admin.display(description=_("authors, source"))
    def writers(self, article) -> str | None:
        names = [author.name for author in article.authors.all()] or [article.byline_text]
        if article.source:
            names.append(article.source.name)
        return ", ".join(name for name in names if name) or None

    @admin.display(description=_("saved"), ordering="saved_at")
    def saved(self, article) -> str:
        who = article.saved_by and (article.saved_by.get_short_name() or article.saved_by.get_username())
        return format_html("{}<br><small>{}</small>", _moment(article.saved_at), who or "")


def _moment(moment) -> str | None:
    """The hour for today, the day for older ones: what tells them apart at a glance."""
    if moment is None:
        return None
    local = timezone.localtime(moment)
    day, today = local.date(), timezone.localdate()
    if day == today:
        return format_html("<b>{}</b>", date_format(local, "TIME_FORMAT"))
    if day > today:
        return format_html(
            "{}<br><small>{}</small>", date_format(local, "SHORT_DATE_FORMAT"), date_format(local, "TIME_FORMAT")
        )
    return date_format(local, "SHORT_DATE_FORMAT")
