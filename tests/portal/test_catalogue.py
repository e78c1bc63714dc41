"""The Russian catalogue has all that the code and the templates say, and the compiled file has all of the catalogue."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.utils.translation import override
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from portal import borrowed_words

DOMAINS = ["django", "djangojs"]
SOURCES = ["portal", "articles", "comments", "templates", "static", "deploy", "manage.py"]
# Words of the text editor's extensions that EXTENSIONS in portal/richtext.py does not name
NOT_LOADED = {
    "Add caption",
    "Alternative Text",
    "Browse...",
    "Caption",
    "Edit Figure",
    "Edit Image",
    "Image URL",
    "Insert Figure",
    "Open in new window",
    "Remove caption",
    "Toggle fullscreen",
}
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>")


def catalogue(domain: str, root: Path = settings.BASE_DIR) -> polib.POFile:
    return polib.pofile(str(root / "portal" / "locale" / "ru" / "LC_MESSAGES" / f"{domain}.po"))


def said_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def key_of(entry: polib.POEntry) -> tuple:
    return entry.msgctxt, entry.msgid, entry.msgid_plural


@pytest.fixture(scope="session")
def collected(tmp_path_factory) -> Path:
    """A copy of the sources in which the strings were collected anew."""
    if not shutil.which("xgettext"):
        pytest.skip("gettext is not installed")
    root = tmp_path_factory.mktemp("sources")
    for name in SOURCES:
        source = settings.BASE_DIR / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__", "stories", "*.wav"))
        else:
            shutil.copy(source, root)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    subprocess.run(["sh", "deploy/messages.sh"], cwd=root, env=os.environ | {"PATH": path}, check=True)
    return root


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_missing_and_nothing_is_left_over(collected, domain):
    fresh, ours = ({key_of(entry) for entry in catalogue(domain, root)} for root in (collected, settings.BASE_DIR))
    assert (fresh - ours, ours - fresh) == (set(), set()), "run `make messages` and translate what is new"


@pytest.mark.parametrize("domain", DOMAINS)
def test_everything_is_translated(domain):
    entries = catalogue(domain)
    gaps = [entry.msgid for entry in entries if entry.fuzzy or entry.obsolete or not all(said_of(entry))]
    assert gaps == []
    forms = {len(entry.msgstr_plural) for entry in entries if entry.msgid_plural}
    assert forms <= {4}


@pytest.mark.parametrize("domain", DOMAINS)
def test_what_is_filled_in_and_marked_up_stays(domain):
    for entry in catalogue(domain):
        wanted = set(PLACE.findall(entry.msgid_plural or entry.msgid))
        assert [set(PLACE.findall(text)) for text in said_of(entry)] == [wanted] * len(said_of(entry)), entry.msgid


@pytest.mark.parametrize("domain", DOMAINS)
def test_the_compiled_file_is_the_catalogue(domain):
    words = catalogue(domain)
    compiled = polib.mofile(words.fpath.removesuffix("po") + "mo")
    assert {key_of(entry): said_of(entry) for entry in compiled} == {key_of(entry): said_of(entry) for entry in words}


def test_the_words_borrowed_from_django_are_still_its_own():
    places = [Path(apps.get_app_config(label).path) for label in ("admin", "auth")]
    files = [polib.pofile(str(place / "locale" / "en" / "LC_MESSAGES" / "django.po")) for place in places]
    known = {entry.msgid for file in files for entry in file}
    assert set(borrowed_words.DJANGO) - known == set()


def test_the_words_borrowed_from_the_task_queue_are_still_its_own():
    with override(None):
        fields = {str(field.verbose_name) for field in DBTaskResult._meta.fields}
        names = {str(DBTaskResult._meta.verbose_name), str(DBTaskResult._meta.verbose_name_plural)}
        assert set(borrowed_words.TASK_QUEUE) - fields - names == set()
        assert set(map(str, borrowed_words.TASK_STATES)) == set(TaskResultStatus.labels)


def test_the_words_of_the_text_editor_are_all_there():
    """Its dialogs ask for them by themselves; the words stand in its packed script."""
    [script] = Path(apps.get_app_config("django_prose_editor").path).rglob("editor.js")
    packed = script.read_text()
    [name] = re.findall(r"[,;](\w+)=window\.gettext\|\|", packed)
    asked = set(re.findall(rf"\b{name}\(\"([^\"]+)\"\)", packed))
    assert len(asked) > 10
    assert asked - {entry.msgid for entry in catalogue("djangojs")} == NOT_LOADED
