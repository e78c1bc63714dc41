"""The process of one measure: the settings of the suite, an empty database, and what the measure tells line by line."""

import importlib
import json
import os
import sys
from dataclasses import asdict

import django

import tests.environment  # noqa: F401  # before the settings

AS_JSON = "--json"


def main(arguments: list[str]) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    name, *more = (word for word in arguments if word != AS_JSON)
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        lines = importlib.import_module(f"tests.measures.{name}").measure(*more)
        for line in _numbers(lines) if AS_JSON in arguments else lines:
            print(line, flush=True)
    finally:
        teardown_databases(databases, verbosity=0)


def _numbers(lines):
    """Only what can be reckoned with: the answers of pages."""
    return (json.dumps(asdict(line)) for line in lines if not isinstance(line, str))


if __name__ == "__main__":
    main(sys.argv[1:])
