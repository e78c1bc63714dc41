"""A story as one dictionary of plain values, fit for JSON, and back.

Every field that the form can change is in it by itself; a new field of the model joins without a word here, and
older snapshots, which do not know it, take its value from the story.
"""

from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Field, ForeignKey, ManyToManyField, Model
from django.utils.dateparse import parse_datetime

from articles.models import Article, Author, Byline, Correction
from articles.revisions.links import There, rows_of, there
from portal.richtext import RichTextField

SCHEMA = 1
BYLINES, CORRECTIONS = "bylines", "corrections"
Snapshot = dict[str, Any]


def columns() -> list[Field]:
    return [field for field in Article._meta.concrete_fields if field.editable and not field.primary_key]


def collections() -> list[ManyToManyField]:
    through = {field: field.remote_field.through for field in Article._meta.many_to_many}
    return [field for field, model in through.items() if model and model._meta.auto_created]


def take(article: Article) -> Snapshot:
    """The story as it stands in its row and in the rows that belong to it."""
    found: Snapshot = {field.name: plain(field.value_from_object(article)) for field in columns()}
    rows = rows_of(article, collections())
    for many in collections():
        found[many.name] = sorted(number for _name, _pk, number, *_rest in rows.get(many.name, []))
    found[BYLINES] = [number for _name, _pk, number, *_rest in rows.get(BYLINES, [])]
    found[CORRECTIONS] = [{"at": plain(at), "note": note} for *_rest, at, note in rows.get(CORRECTIONS, [])]
    return found


def plain(value):
    """Moments in UTC and to the second: forms know no finer ones."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(microsecond=0).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def moment_of(text: str) -> datetime:
    found = parse_datetime(text)
    if found is None:
        raise ValueError(text)
    return found


def put(article: Article, snapshot: Snapshot) -> set[str]:
    """Sets what differs on the row in memory; the names of what was set. Nothing is saved."""
    changed = set()
    for field in columns():
        if field.name not in snapshot or plain(field.value_from_object(article)) == snapshot[field.name]:
            continue
        value = snapshot[field.name]
        setattr(article, field.attname, value if isinstance(field, ForeignKey) else field.to_python(value))
        changed.add(field.name)
    return changed


def put_links(article: Article, snapshot: Snapshot) -> None:
    """The rows around the story: tags, related stories, bylines, corrections. Only what differs is written."""
    for many in collections():
        if many.name in snapshot:
            getattr(article, many.name).set(snapshot[many.name])
    _put_bylines(article, snapshot.get(BYLINES))
    _put_corrections(article, snapshot.get(CORRECTIONS))


def _put_bylines(article: Article, authors: list[int] | None) -> None:
    if authors is None or authors == list(article.bylines.values_list("author", flat=True)):
        return
    for byline in article.bylines.exclude(author__in=authors):
        byline.delete()
    for position, author in enumerate(authors):
        Byline.objects.update_or_create(article=article, author_id=author, defaults={"position": position})


def _put_corrections(article: Article, notes: list[dict] | None) -> None:
    """A note is known by its moment, then by its words: what readers may have linked to keeps its number."""
    if notes is None:
        return
    left = list(article.corrections.all())
    for note in notes:
        same = next((row for row in left if plain(row.at) == note["at"]), None)
        same = same or next((row for row in left if row.note == note["note"]), None)
        if same is None:
            Correction.objects.create(article=article, at=moment_of(note["at"]), note=note["note"])
            continue
        left.remove(same)
        if (plain(same.at), same.note) != (note["at"], note["note"]):
            same.at, same.note = moment_of(note["at"]), note["note"]
            same.save()
    for row in left:
        row.delete()


def pointed_at() -> dict[str, tuple[type[Model], bool]]:
    """The fields of a snapshot that hold numbers of other rows: of what kind, and whether there are several."""
    found = {field.name: (field.related_model, False) for field in columns() if isinstance(field, ForeignKey)}
    found |= {many.name: (many.related_model, True) for many in collections()}
    return found | {BYLINES: (Author, True)}


def usable(
    snapshot: Snapshot, article: Article, now: Snapshot | None = None, there: There = there
) -> tuple[Snapshot, set[str]]:
    """`snapshot` whole and without what has been deleted since, and the names of the fields that lost something.

    What it does not know (an older schema) or what is gone and cannot be empty comes from the story, `now` if it is
    at hand: what the story itself points to is there.
    """
    now = take(article) if now is None else now
    whole, lost = now | snapshot, set()
    kinds = pointed_at()
    asked = {name: (model, numbers(whole[name]) - numbers(now[name])) for name, (model, _many) in kinds.items()}
    found = there(asked)
    for name, (_model, pks) in asked.items():
        if gone := pks - found[name]:
            whole[name] = _without(gone, whole[name]) if kinds[name][1] else _instead(name, now)
            lost.add(name)
    for field in columns():
        if isinstance(field, RichTextField):
            whole[field.name] = field.cleaned(whole[field.name])
    known = {field.name for field in columns()} | set(kinds) | {CORRECTIONS}
    return {name: value for name, value in whole.items() if name in known}, lost


def numbers(value: int | list[int] | None) -> set[int]:
    if isinstance(value, list):
        return set(value)
    return set() if value is None else {value}


def _without(gone: set[int], pks: list[int]) -> list[int]:
    return [pk for pk in pks if pk not in gone]


def _instead(name: str, now: Snapshot) -> int | None:
    """What cannot be empty stays as it is in the story."""
    return None if Article._meta.get_field(name).null else now[name]


def in_memory(article: Article, snapshot: Snapshot) -> Article:
    """The same story with the text and the links of `snapshot`, for a page that shows it. Nothing is saved."""
    whole, _lost = usable(snapshot, article)
    put(article, whole)
    cache = {
        many.name: _listed(many.related_model._base_manager.filter(pk__in=whole[many.name])) for many in collections()
    } | {
        BYLINES: _listed(Byline.objects.none(), _bylines(article, whole[BYLINES])),
        CORRECTIONS: _listed(
            Correction.objects.none(),
            [Correction(article=article, at=moment_of(row["at"]), note=row["note"]) for row in whole[CORRECTIONS]],
        ),
    }
    article.__dict__["_prefetched_objects_cache"] = cache
    return article


def _bylines(article: Article, pks: list[int]) -> list[Byline]:
    authors = Author.objects.in_bulk(pks)
    return [Byline(article=article, author=authors[pk], position=place) for place, pk in enumerate(pks)]


def _listed(queryset, rows: list | None = None):
    """A queryset that has been asked already."""
    queryset._result_cache = list(queryset) if rows is None else rows
    queryset._prefetch_done = True
    return queryset


def initial_of(snapshot: Snapshot) -> dict[str, Any]:
    """The same as initial values of a form."""
    values = {field.name: snapshot[field.name] for field in columns() if field.name in snapshot}
    for field in columns():
        if field.name in values and not isinstance(field, ForeignKey):
            values[field.name] = field.to_python(values[field.name])
    return values | {many.name: snapshot[many.name] for many in collections() if many.name in snapshot}
