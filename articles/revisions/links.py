"""The rows that belong to a story, asked for at once, whatever tables they stand in."""

from collections.abc import Callable, Iterable, Mapping

from django.db.models import DateTimeField, F, Model, QuerySet, Value
from django.db.models.functions import Cast

from articles.models import Article, Byline, Correction

NO_PLACE, NO_WORDS, NO_MOMENT = Value(0), Value(""), Cast(Value(None), DateTimeField())
Asked = Mapping[str, tuple[type[Model], set[int]]]  # by the name of a field: numbers of which rows
There = Callable[[Asked], dict[str, set[int]]]
Row = tuple  # name, number of the row, what it points to, place, moment, words


def rows_of(article: Article, many: Iterable) -> dict[str, list[Row]]:
    """By name: the story's collections `many`, its `bylines` and its `corrections`, each in its order."""
    parts = [_part(field.name, *_through(field, article)) for field in many]
    parts.append(_part("bylines", Byline.objects.filter(article=article), "author_id", F("position")))
    corrections = Correction.objects.filter(article=article)
    parts.append(_part("corrections", corrections, "pk", NO_PLACE, F("at"), F("note")))
    found: dict[str, list[Row]] = {}
    for row in parts[0].union(*parts[1:], all=True):
        found.setdefault(row[0], []).append(row)
    return {name: sorted(rows, key=_order) for name, rows in found.items()}


def _part(name: str, rows: QuerySet, number: str, place=NO_PLACE, at=NO_MOMENT, words=NO_WORDS) -> QuerySet:
    return rows.order_by().values_list(Value(name), "pk", F(number), place, at, words)


def _through(field, article: Article) -> tuple[QuerySet, str]:
    rows = field.remote_field.through._base_manager.filter(**{field.m2m_field_name(): article.pk})
    return rows, f"{field.m2m_reverse_field_name()}_id"


def _order(row: Row) -> tuple:
    _name, pk, _number, place, at, _words = row
    return (place, at.timestamp() if at else 0, pk)


def there(wanted: Asked) -> dict[str, set[int]]:
    """By name, which of those numbers have a row; nothing is asked about nothing."""
    parts = [
        model._base_manager.filter(pk__in=pks).order_by().values_list(Value(name), "pk")
        for name, (model, pks) in wanted.items()
        if pks
    ]
    found: dict[str, set[int]] = {name: set() for name in wanted}
    for name, pk in parts[0].union(*parts[1:], all=True) if parts else ():
        found[name].add(pk)
    return found
