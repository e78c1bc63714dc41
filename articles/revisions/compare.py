"""Two versions of a story, field by field, in words of the form."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Field, ForeignKey
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.models import Author
from articles.revisions.snapshot import BYLINES, CORRECTIONS, Snapshot, collections, columns, moment_of
from articles.revisions.words import Row, rows_of_html, rows_of_text

# Texts of a story in its own language, and not of the interface
TEXTS = {"headline", "standfirst", "body", "dateline", "dateline_place", "byline_text"}
TEXTS |= {"photo_caption", "photo_alt", "photo_credit", "comment_reason"}


@dataclass
class Difference:
    name: str
    label: str
    rows: list[Row] = field(default_factory=list)

    @property
    def is_text(self) -> bool:
        return self.name in TEXTS

    @cached_property
    def stretches(self) -> list[tuple[bool, list[Row]]]:
        """The rows in stretches that changed and that did not: long ones of the latter are folded."""
        found: list[tuple[bool, list[Row]]] = []
        for row in self.rows:
            if found and found[-1][0] == row.same:
                found[-1][1].append(row)
            else:
                found.append((row.same, [row]))
        return found


def differing(old: Snapshot, new: Snapshot) -> list[str]:
    """Names of the fields that differ, in the order of the form. What one of them does not know is no difference."""
    names = [field.name for field in columns()] + [many.name for many in collections()] + [BYLINES, CORRECTIONS]
    return [name for name in names if name in old and name in new and old[name] != new[name]]


def differences(old: Snapshot, new: Snapshot, names: Iterable[str] | None = None) -> list[Difference]:
    """What differs between two snapshots; with `names`, just these fields, whether they differ or not."""
    chosen = differing(old, new) if names is None else list(names)
    told = Telling([old, new])
    return [_difference(name, old.get(name), new.get(name), told) for name in chosen]


def _difference(name: str, old, new, told: "Telling") -> Difference:
    if name == "body":
        return Difference(name, label_of(name), rows_of_html(old or "", new or ""))
    return Difference(name, label_of(name), rows_of_text(told.tell(name, old), told.tell(name, new)))


def label_of(name: str) -> str:
    if name == BYLINES:
        return _("authors")
    if name == CORRECTIONS:
        return _("corrections")
    return str(next(field.verbose_name for field in [*columns(), *collections()] if field.name == name))


class Telling:
    """Values of snapshots as people read them. What they point at is fetched once for all of them."""

    def __init__(self, snapshots: list[Snapshot]):
        self.snapshots = snapshots
        self.fields: dict[str, Field] = {field.name: field for field in [*columns(), *collections()]}
        self.names: dict[str, dict[int, str]] = {}

    def tell(self, name: str, value) -> str:
        if value in (None, "", []):
            return ""
        if name == CORRECTIONS:
            return "\n".join(f"{_moment(row['at'])}: {row['note']}" for row in value)
        if name == BYLINES or isinstance(value, list):
            return "\n".join(self._name(name, pk) for pk in value)
        field = self.fields[name]
        if isinstance(field, ForeignKey):
            return self._name(name, value)
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if field.get_internal_type() == "DateTimeField":
            return _moment(value)
        if field.get_internal_type() == "DateField":
            day = parse_date(value)
            return date_format(day, "DATE_FORMAT") if day else value
        return str(value)

    def _name(self, name: str, pk: int) -> str:
        if name not in self.names:
            self.names[name] = self._fetched(name)
        return self.names[name].get(pk) or _("no. %(number)s, deleted since") % {"number": pk}

    def _fetched(self, name: str) -> dict[int, str]:
        model: Any = Author if name == BYLINES else self.fields[name].related_model
        wanted: set[int] = set()
        for snapshot in self.snapshots:
            value = snapshot.get(name)
            wanted.update(value if isinstance(value, list) else [value] if value else [])
        return {pk: str(thing) for pk, thing in model._base_manager.in_bulk(wanted).items()}


def _moment(text: str) -> str:
    return date_format(timezone.localtime(moment_of(text)), "DATETIME_FORMAT")
