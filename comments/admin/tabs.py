"""The list of comments opens at those that wait; the other states are tabs beside, each with its number."""

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from comments.models import Comment, State

EVERY = "all"


class StateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [*State.choices, (EVERY, _("all"))]

    def queryset(self, request, queryset):
        state = self.value() or State.WAITING
        return queryset if state == EVERY else queryset.filter(state=state)

    def choices(self, changelist):
        numbers = dict(Comment.objects.order_by().values_list("state").annotate(Count("pk")))
        numbers[EVERY] = sum(numbers.values())
        chosen = self.value() or State.WAITING
        for state, label in self.lookup_choices:
            yield {
                "selected": state == chosen,
                "query_string": changelist.get_query_string({"state": state}, ["p"]),
                "display": label,
                "number": numbers.get(state, 0),
            }


class CommentList(ChangeList):
    """The states stand above the list; the sidebar keeps the other filters."""

    def get_queryset(self, request, exclude_parameters=None):
        queryset = super().get_queryset(request, exclude_parameters)
        self.state_filter, *self.filter_specs = self.filter_specs
        return queryset

    def get_results(self, request):
        """The tabs say how many there are; a second total beside the search would only confuse."""
        super().get_results(request)
        self.full_result_count = self.result_count

    def tabs(self):
        return self.state_filter.choices(self)
