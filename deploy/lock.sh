#!/bin/sh
# Pins and hashes for Python 3.11 and newer. Without a host or an index, so that every mirror serves.
set -eu
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-emit-index-url --no-annotate "$@"
}
lock pyproject.toml --output-file requirements/base.txt
lock pyproject.toml --group dev --constraint requirements/base.txt --output-file requirements/dev.txt
