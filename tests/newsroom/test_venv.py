"""deploy/venv.sh, with Pythons made of a few lines of shell."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("python3.13", "python3.12", "python3.11", "python3")
SHIM = "exit 127"
OLD = 'case "$*" in *version_info*) exit 1 ;; esac'
NO_VENV = 'case "$*" in *"import venv"*) exit 1 ;; esac'
SOUND = """
echo "$(basename "$0") $*" >>calls
case "$*" in "-m venv .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;; esac
"""


@pytest.fixture
def clone(tmp_path):
    """A bare clone, and a path where no real Python stands."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "requirements").mkdir()
    shutil.copytree(ROOT / "deploy", tmp_path / "deploy")
    for name in ("base", "dev"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    for tool in ("sh", "cmp", "cp", "mkdir", "rm", "basename", "echo"):
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool))
    return tmp_path


def install(clone: Path, *pythons: str, name: str = "base") -> subprocess.CompletedProcess:
    for python, script in zip(NAMES, pythons, strict=False):
        program = clone / "bin" / python
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    return subprocess.run(
        ["deploy/venv.sh", name], cwd=clone, env={"PATH": str(clone / "bin")}, capture_output=True, text=True
    )


def installed(clone: Path) -> list[str]:
    return [line.rsplit(maxsplit=1)[1] for line in (clone / "calls").read_text().splitlines() if "pip install" in line]


def test_it_takes_the_first_python_that_runs(clone):
    assert install(clone, SHIM, OLD, SOUND, SOUND).returncode == 0
    assert (clone / "calls").read_text().startswith("python3.11 -c import sys")
    assert installed(clone) == ["requirements/base.txt"]


@pytest.mark.parametrize(
    ("pythons", "sentence"),
    [
        ([], "Python 3.11 or newer is needed"),
        ([SHIM, SHIM, SHIM, OLD], "Python 3.11 or newer is needed"),
        ([SHIM, SHIM, NO_VENV], "python3.11 has no venv module"),
    ],
)
def test_what_is_missing_is_told_in_one_line(clone, pythons, sentence):
    answer = install(clone, *pythons)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert len(answer.stderr.splitlines()) == 1
    assert sentence in answer.stderr


def test_the_second_time_nothing_is_installed(clone):
    install(clone, SOUND)
    answer = install(clone, SOUND)
    assert (answer.returncode, answer.stdout) == (0, "")
    assert installed(clone) == ["requirements/base.txt"]


def test_a_new_lock_file_is_installed(clone):
    install(clone, SOUND)
    (clone / "requirements" / "base.txt").write_text("base==2\n")
    install(clone, SOUND)
    assert installed(clone) == ["requirements/base.txt"] * 2


def test_what_the_tests_need_holds_what_the_newsroom_needs(clone):
    install(clone, SOUND, name="dev")
    install(clone, SOUND, name="base")
    assert installed(clone) == ["requirements/dev.txt"]
