#!/bin/sh
# Makes .venv and installs requirements/<name>.txt into it, unless that is done already.
# The file that was installed is kept beside the packages: the same bytes need no second look.
set -eu
name=$1
wanted=requirements/$name.txt

refuse() {
    echo "vestnik: $1" >&2
    exit 2
}

runs() { # a shim may stand in the path and fail
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

fit_python() {
    for python in python3.13 python3.12 python3.11 python3; do
        if runs "$python"; then
            echo "$python"
            return
        fi
    done
}

make_venv() {
    python=$(fit_python)
    [ -n "$python" ] || refuse "Python 3.11 or newer is needed; none of python3.13, python3.12, python3.11, python3 is one that runs"
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        refuse "$python has no venv module; install it (Debian: apt install python3-venv)"
    echo "Making .venv with $("$python" -V)"
    rm -rf .venv
    "$python" -m venv .venv >/dev/null 2>&1 || refuse "$python -m venv .venv failed; run it to see why"
}

installed() {
    cmp -s "$wanted" ".venv/installed/$1.txt"
}

runs .venv/bin/python || make_venv
installed "$name" && exit 0
echo "Installing $wanted"
.venv/bin/python -m pip install --disable-pip-version-check --no-input --require-hashes -r "$wanted"
mkdir -p .venv/installed
cp "$wanted" .venv/installed/
# requirements/dev.txt holds all of base.txt
[ "$name" != dev ] || cp requirements/base.txt .venv/installed/
