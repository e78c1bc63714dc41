"""The list of comments opens at those that wait; the other states are tabs beside, each with its number."""

from datetime import timedelta

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from comments.models import State

EVERY = "all"


class StateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [*State.choices, (EVERY, _("all"))]

    def queryset(self, request, queryset):
        """Left whole here: the list counts the states of what the other filters leave, then takes one."""

    def choices(self, changelist):
        chosen = self.value() or State.WAITING
        for state, label in self.lookup_choices:
            yield {
                "selected": state == chosen,
                "query_string": changelist.get_query_string({"state": state}, ["p"]),
                "display": label,
                "number": changelist.numbers.get(state, 0),
            }


class AgeFilter(SimpleListFilter):
    title = _("sent")
    parameter_name = "age"
    DAYS = {"day": 1, "3days": 3, "week": 7}

    def lookups(self, request, model_admin):
        return [
            ("today", _("in the last day")),
            ("day", _("more than a day ago")),
            ("3days", _("more than 3 days ago")),
            ("week", _("more than a week ago")),
        ]

    def queryset(self, request, queryset):
        now = timezone.now()
        if self.value() == "today":
            return queryset.filter(sent_at__gte=now - timedelta(days=1))
        if self.value() in self.DAYS:
            return queryset.filter(sent_at__lt=now - timedelta(days=self.DAYS[self.value()]))
        return queryset


class FlagFilter(SimpleListFilter):
    title = _("mark")
    parameter_name = "flag"

    def lookups(self, request, model_admin):
        return [("unread", _("unread")), ("held", _("held by a guard")), ("clean", _("no guard found anything"))]

    def queryset(self, request, queryset):
        match self.value():
            case "unread":
                return queryset.filter(read_at=None)
            case "held":
                return queryset.exclude(held_for=[])
            case "clean":
                return queryset.filter(held_for=[])
        return queryset


class OrderFilter(SimpleListFilter):
    """Readers wait, so the oldest comes first; the scorer's order is for whoever asks for it."""

    title = _("order")
    parameter_name = "order"
    ORDERS = {
        "likely": [models.F("score").desc(nulls_last=True), "sent_at", "pk"],
        "doubtful": [models.F("score").asc(nulls_last=True), "sent_at", "pk"],
    }

    def lookups(self, request, model_admin):
        return [("likely", _("likely to be published first")), ("doubtful", _("doubtful first"))]

    def queryset(self, request, queryset):
        return queryset


class WriterFilter(SimpleListFilter):
    """Led to by a card, by the number of one of the writer's comments: an e-mail has no business in an address."""

    title = _("writer")
    parameter_name = "writer"

    def lookups(self, request, model_admin):
        number = request.GET.get("writer", "")
        return [(number, _("of one comment"))] if _is_number(number) else []

    def queryset(self, request, queryset):
        return queryset.by_writer_of(int(self.value())) if _is_number(self.value() or "") else queryset


def _is_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 19


class Counted(Paginator):
    """The tabs have counted already. Of what stands before a page the numbers alone are read, from an index."""

    @cached_property
    def count(self):
        known = getattr(self.object_list, "known_count", None)
        return super().count if known is None else known

    def _get_page(self, rows, *args):
        numbers = list(rows.values_list("pk", flat=True))
        return super()._get_page(list(self.object_list.filter(pk__in=numbers)), *args)


class CommentList(ChangeList):
    """The states stand above the list; the other filters fold away beside them."""

    def get_queryset(self, request, exclude_parameters=None):
        every = super().get_queryset(request, exclude_parameters)
        if self.filter_specs and isinstance(self.filter_specs[0], StateFilter):
            self.state_filter, *self.filter_specs = self.filter_specs
        self.numbers = dict(every.order_by().values_list("state").annotate(Count("pk")))
        self.numbers[EVERY] = sum(self.numbers.values())
        shown = every if self.state == EVERY else every.filter(state=self.state)
        shown.known_count = self.numbers.get(self.state, 0)
        return shown

    def get_results(self, request):
        """The tabs say how many there are; a second total beside the search would only confuse."""
        super().get_results(request)
        self.full_result_count = self.result_count

    @property
    def state(self) -> str:
        return self.state_filter.value() or State.WAITING

    @cached_property
    def tabs(self) -> list[dict]:
        return list(self.state_filter.choices(self))

    @property
    def filters_in_use(self) -> int:
        return sum(any(choice["selected"] for choice in list(spec.choices(self))[1:]) for spec in self.filter_specs)
