"""Two who write the same into the admin at once: the second finds that it is there already."""

from contextlib import AbstractContextManager

from django.db.models import Model
from django.forms import ModelForm
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


class AddedOnce(SavedInTurn):
    """Mixin of an admin whose rows have nothing unique: the row that is there already is what a second press adds.

    Two equal blocks or donation links are nobody's wish, and whoever takes one away would believe it is gone.
    """

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm, change: bool) -> None:
        twin = None if change else _twin(obj, form)
        if twin is None:
            super().save_model(request, obj, form, change)  # type: ignore[misc]
        else:
            obj.pk = twin.pk

    def log_addition(self, request: HttpRequest, obj: Model, message: object) -> None:
        if not obj._state.adding:
            super().log_addition(request, obj, message)  # type: ignore[misc]


def _twin(obj: Model, form: ModelForm) -> Model | None:
    """A row that says the same in every field of the form."""
    asked = form.cleaned_data
    own = {field.name: getattr(obj, field.name) for field in obj._meta.fields if field.name in asked}
    sets = {many.name: set(asked[many.name]) for many in obj._meta.many_to_many if many.name in asked}
    for row in type(obj)._default_manager.filter(**own):
        if all(set(getattr(row, name).all()) == chosen for name, chosen in sets.items()):
            return row
    return None
