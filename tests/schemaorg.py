"""Holds JSON-LD against the vocabulary of schema.org, as the package msgspec-schemaorg has it."""

import re
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

PACKAGE = "msgspec_schemaorg"
WORDS = {"str": str, "URL": str, "bool": bool, "int": int, "float": (int, float), "datetime": str, "date": str}


def complaints(data: dict, at: str = "") -> list[str]:
    """What the vocabulary does not know: types, properties of a type, kinds of values. Empty: all is well."""
    kind = data.get("@type", "")
    if not (known := properties(kind)):
        return [f"{at}: no type {kind!r}"]
    found = []
    for name, value in data.items():
        place = f"{at}/{kind}.{name}"
        if not name.startswith("@"):
            found += _of_values(place, known.get(name), value if isinstance(value, list) else [value])
    return found


def _of_values(place: str, wanted: str | None, values: list[Any]) -> list[str]:
    if wanted is None:
        return [f"{place}: no such property"]
    names = set(re.findall(r"\w+", wanted)) - {"Union", "List", "None"}
    found = [] if values else [f"{place}: empty"]
    for value in values:
        if isinstance(value, dict):
            if not names & ancestors(value.get("@type", "")):
                found.append(f"{place}: {value.get('@type')} is none of {sorted(names)}")
            found += complaints(value, place)
        elif not any(_is(value, name) for name in names):
            found.append(f"{place}: {value!r} is none of {sorted(names)}")
    return found


def _is(value: Any, name: str) -> bool:
    if name in ("datetime", "date"):
        return _is_date(value, whole_day=name == "date")
    if name == "URL" or name in ("Thing", "CreativeWork"):  # a thing may be named by its address
        return isinstance(value, str) and value.startswith(("http://", "https://"))
    if isinstance(value, bool) and name != "bool":
        return False
    # Quantities, measures and languages are written as plain words and numbers
    plain = {"Language": str, "DefinedTerm": str, "QuantitativeValue": int, "Distance": int}
    return isinstance(value, WORDS.get(name) or plain.get(name) or ())


def _is_date(value: Any, whole_day: bool) -> bool:
    """A moment without its offset is neither."""
    try:
        moment = datetime.fromisoformat(value)
        return len(value) == 10 if whole_day else moment.tzinfo is not None
    except (TypeError, ValueError):
        return False


@cache
def properties(kind: str) -> dict[str, str]:
    """The properties of a type, inherited ones included, each with what it may hold."""
    found: dict[str, str] = {}
    for part in reversed(_class(kind).__mro__ if _class(kind) else ()):
        found |= {name: str(held) for name, held in part.__dict__.get("__annotations__", {}).items()}
    return found


def ancestors(kind: str) -> set[str]:
    return {part.__name__ for part in _class(kind).__mro__} if _class(kind) else set()


@cache
def _class(kind: str) -> Any:
    root = Path(str(import_module(PACKAGE).__file__)).parent
    [path] = list(root.glob(f"models/*/{kind}.py")) or [None]
    if path is None:
        return None
    return getattr(import_module(".".join([PACKAGE, "models", path.parent.name, kind])), kind)
