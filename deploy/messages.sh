#!/bin/sh
# Collects the visible strings, whose sources are English, into the Russian catalogue of the portal, and compiles it.
# English needs none. The compiled files are committed, since a fresh machine has no msgfmt.
set -eu
PATH="$PWD/.venv/bin:$PATH"

collect() {
    python manage.py makemessages --domain "$1" --locale ru --add-location file --no-wrap --no-obsolete \
        --ignore .venv --ignore var --ignore tests
    # The date of collecting would change the file even when no string has changed
    sed -i '/^"POT-Creation-Date:/d' "portal/locale/ru/LC_MESSAGES/$1.po"
}

collect django
collect djangojs
python manage.py compilemessages --ignore .venv
