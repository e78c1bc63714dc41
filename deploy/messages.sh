#!/bin/sh
# Both languages in one catalogue of the portal; the sources of the strings are English.
set -eu
PATH="$PWD/.venv/bin:$PATH"
python manage.py makemessages --locale ru --locale en --no-location --no-obsolete \
    --ignore .venv --ignore var --ignore tests
python manage.py makemessages --domain djangojs --locale ru --locale en --no-location --no-obsolete \
    --ignore .venv --ignore var --ignore tests
python manage.py compilemessages --ignore .venv
