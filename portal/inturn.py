"""Two who write the same into the admin at once: the second reads that it is there already."""

from contextlib import AbstractContextManager

from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from portal.locks import one_at_a_time


def in_turn(model: type[Model]) -> AbstractContextManager[None]:
    return one_at_a_time(f"admin:{model._meta.label_lower}")


class SavedInTurn:
    """Mixin of an admin whose rows have something unique.

    On PostgreSQL both would find it free, and the second would meet the constraint: a page of failure for a double
    click.
    """

    def changeform_view(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if request.method != "POST":
            return super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]
        with in_turn(self.model):  # type: ignore[attr-defined]
            return super().changeform_view(request, *args, **kwargs)  # type: ignore[misc]
