#!/bin/sh
# Every check that needs no running newsroom; stops at the first that complains.
set -eu
PATH="$PWD/.venv/bin:$PATH"
DATA_DIR=$(mktemp -d)
export DATA_DIR
trap 'rm -rf "$DATA_DIR"' EXIT

step() {
    echo "- $*"
    "$@"
}

no_hosts() { # a lock file with a host in it serves only where that host is reached
    ! grep -nE '://|--index|--find-links' requirements/*.txt
}

step ruff check .
step ruff format --check .
step djlint --check --lint --quiet templates
step mypy portal articles comments
step python manage.py makemigrations --check --dry-run
step python manage.py check --fail-level WARNING
step no_hosts
step python -m pytest -q -p no:cacheprovider tests/portal/test_imports.py
