"""The names of all that a story's form has chosen, asked for at once: each field would ask for itself."""

from collections.abc import Iterable, Mapping

from django import forms
from django.contrib.admin.widgets import AutocompleteMixin
from django.db.models import F, Model, QuerySet, Value

from articles.models import Article, Author, Photo, Section, Source, Tag
from articles.revisions.links import Asked
from articles.revisions.snapshot import Snapshot, numbers, pointed_at

BILINGUAL = ("name_ru", "name_en")
NAMED: dict[type[Model], tuple[str, ...]] = {
    Section: BILINGUAL,
    Tag: BILINGUAL,
    Author: BILINGUAL,
    Source: BILINGUAL,
    Article: ("headline",),
    Photo: ("title",),
}
MODELS = {model.__name__: model for model in NAMED}
NO_PLACE, NO_WORDS = Value(0), Value("")


class Known:
    """Rows at hand, where an autocomplete widget would ask a queryset."""

    def __init__(self, rows: Iterable[Model]):
        self.rows = {str(row.pk): row for row in rows}

    def using(self, _database) -> "Known":
        return self

    def filter(self, **asked) -> list[Model]:
        [pks] = asked.values()
        return [row for pk, row in self.rows.items() if pk in pks]


class Names:
    """Of all sections, and of the rows that a form has chosen; what is known already is not asked for again."""

    def __init__(self):
        self.rows: dict[type[Model], dict[int, Model]] = {}
        self.asked: dict[type[Model], set[int]] = {}

    def ask(self, wanted: Mapping[type[Model], set[int]]) -> None:
        new = {model: pks - self.asked.get(model, set()) for model, pks in wanted.items() if model is not Section}
        parts = [_part(model, model._base_manager.filter(pk__in=pks)) for model, pks in new.items() if pks]
        if Section not in self.rows:
            self.rows[Section] = {}
            parts.append(_part(Section, Section.objects.all(), F("position"), F("slug")))
        for kind, pk, first, second, position, slug in parts[0].union(*parts[1:], all=True) if parts else ():
            row = _row(MODELS[kind], pk, first, second, position, slug)
            self.rows.setdefault(MODELS[kind], {})[pk] = row
        for model, pks in new.items():
            self.asked.setdefault(model, set()).update(pks)

    def ask_of(self, snapshot: Snapshot) -> None:
        wanted: dict[type[Model], set[int]] = {}
        for name, (model, _many) in pointed_at().items():
            wanted.setdefault(model, set()).update(numbers(snapshot.get(name)))
        self.ask(wanted)

    def there(self, asked: Asked) -> dict[str, set[int]]:
        """Which of those numbers have a row: articles.revisions.links.there, from what is known."""
        wanted: dict[type[Model], set[int]] = {}
        for model, pks in asked.values():
            wanted.setdefault(model, set()).update(pks)
        self.ask(wanted)
        return {name: pks & set(self.rows.get(model, {})) for name, (model, pks) in asked.items()}


def name_the_chosen(story_forms: Iterable[forms.BaseForm], names: Names) -> None:
    """Gives the fields of these forms the names of what is chosen in them; and the sections, all of them."""
    fields = [field for form in story_forms for field in form if hasattr(field.field, "queryset")]
    autocompleted = [field for field in fields if isinstance(_widget(field), AutocompleteMixin)]
    wanted: dict[type[Model], set[int]] = {}
    for field in autocompleted:
        wanted.setdefault(field.field.queryset.model, set()).update(_chosen(field))
    names.ask(wanted)
    for field in autocompleted:
        field.field.widget.choices.queryset = Known(names.rows.get(field.field.queryset.model, {}).values())
    for field in fields:
        if field.field.queryset.model is Section and field not in autocompleted:
            sections = sorted(names.rows[Section].values(), key=lambda section: (section.position, section.slug))
            empty = [("", field.field.empty_label)] if field.field.empty_label else []
            field.field.widget.choices = empty + [(section.pk, str(section)) for section in sections]


def _widget(field: forms.BoundField) -> forms.Widget:
    """Without the wrapper that puts a plus beside it."""
    return getattr(field.field.widget, "widget", field.field.widget)


def _chosen(field: forms.BoundField) -> set[int]:
    value = field.value()
    values = value if isinstance(value, list | tuple) else [value]
    return {int(one) for one in values if str(one).isdecimal() and len(str(one)) < 19}


def _row(model: type[Model], pk: int, first: str, second: str, position: int, slug: str) -> Model:
    more = {"position": position, "slug": slug} if model is Section else {}
    return model(pk=pk, **dict(zip(NAMED[model], (first, second), strict=False)), **more)


def _part(model: type[Model], rows: QuerySet, place=NO_PLACE, slug=NO_WORDS) -> QuerySet:
    first, *second = NAMED[model]
    other = F(second[0]) if second else NO_WORDS
    return rows.order_by().values_list(Value(model.__name__), "pk", F(first), other, place, slug)
