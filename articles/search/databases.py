"""Which of the two indexes a database has."""

from types import ModuleType

from articles.search import postgres, sqlite

_BACKENDS = {"sqlite": sqlite, "postgresql": postgres}


def backend_of(connection) -> ModuleType:
    return _BACKENDS[connection.vendor]
