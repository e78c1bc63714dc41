import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.wire.story import CONTRACT

from .texts import EN, EN2, HEAD, RU, RU2, RU_HEAD, story

ROOT = Path(__file__).parents[3]


def run(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "manage.py", "wire", *args],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, **env},
        check=False,
    )


def printed(path: Path) -> dict:
    out = io.StringIO()
    call_command("wire", str(path), stdout=out)
    return json.loads(out.getvalue())


def test_it_works(tmp_path):
    (tmp_path / "a.txt").write_text(story(HEAD, EN, EN2))
    assert printed(tmp_path / "a.txt") == {
        **dict.fromkeys(CONTRACT),
        "language": "en",
        "headline": HEAD,
        "intertitles": [],
        "body": [EN, EN2],
    }


@pytest.mark.parametrize("name", ["a.html", "a.htm", "A.HTML"])
def test_the_name_tells_html(tmp_path, name):
    (tmp_path / name).write_text(f"Above <h1>{HEAD}</h1><p>{EN}</p><p>{EN2}</p>")
    assert printed(tmp_path / name)["body"] == [EN, EN2]


def test_a_tag_tells_html(tmp_path):
    (tmp_path / "a.txt").write_text(f"<h1>{HEAD}</h1><p>{EN}</p>")
    assert printed(tmp_path / "a.txt")["headline"] == HEAD


def test_byte_order_mark_and_line_ends_as_they_come(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + story(RU_HEAD, RU, RU2).replace("\n", "\r\n").encode())
    assert printed(tmp_path / "a.txt")["body"] == [RU, RU2]


@pytest.mark.parametrize("name", ["missing.txt", ".", "a\0b"])
def test_an_unreadable_file_is_one_plain_sentence(tmp_path, name):
    with pytest.raises(CommandError, match=r"^Cannot read .*\.$"):
        call_command("wire", f"{tmp_path}/{name}")


def test_standard_input_and_utf8_in_the_c_locale():
    done = run(
        "-",
        stdin=story(RU_HEAD, RU, RU2).encode(),
        LC_ALL="C",
        LANG="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
        PYTHONIOENCODING="ascii",
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["headline"] == RU_HEAD
    assert RU_HEAD.encode() in done.stdout


def test_a_missing_file_ends_with_an_error():
    done = run("nowhere.txt")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"Traceback" not in done.stderr
