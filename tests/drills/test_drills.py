import sqlite3
from collections import Counter
from contextlib import closing
from types import SimpleNamespace

from tests.drills import __main__ as drills
from tests.drills.people import Reader, Writer, kept, until
from tests.drills.places import NotHere, stored

NUMBER = '<input name="captcha_0"\n value="key"><input name="csrfmiddlewaretoken" value="token">'


def test_what_has_a_receipt_must_be_there_once():
    one, two = (Writer("http://site", "/story/") for _writer in range(2))
    one.acknowledged, two.acknowledged = ["a", "b"], ["c"]
    assert kept([one, two], Counter({"a": 1, "b": 1, "c": 1, "unanswered": 1})) == (0, 0)
    assert kept([one, two], Counter({"a": 2, "c": 1})) == (1, 1)


def test_the_texts_are_counted_in_the_database(tmp_path):
    file = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE comments_comment (text)")
        database.executemany("INSERT INTO comments_comment VALUES (?)", [["a"], ["b"], ["b"]])
        database.commit()
    assert stored({"DATABASE_URL": f"sqlite:///{file}"}) == Counter({"a": 1, "b": 2})


def test_a_writer_believes_only_a_receipt(monkeypatch):
    writer, statuses = Writer("http://site", "/story/"), iter([200, 303, 200, 503, 503])
    sent = []

    def request(method, address, data=None, **_how):
        sent.append((method, address, data))
        status = next(statuses)
        return SimpleNamespace(status_code=status, ok=status < 400, text=NUMBER)

    monkeypatch.setattr(writer.session, "request", request)
    assert [writer.write() for _comment in range(3)] == [True, False, False]
    assert [address for _method, address, _data in sent[:2]] == [
        "http://site/story/comment/number/",
        "http://site/story/comment/",
    ]
    assert sent[1][2].items() >= {"captcha_0": "key", "csrfmiddlewaretoken": "token", "captcha_1": "PASSED"}.items()
    assert writer.acknowledged == [sent[1][2]["text"]]
    assert writer.refused == Counter({503: 2})


def test_a_page_fails_by_our_fault_only():
    reader = Reader("http://site", ["/"])
    reader.answers.update({200: 5, 404: 1, 503: 2, 0: 1})
    assert reader.failures == 3


def test_nobody_waits_for_ever():
    assert until(lambda: True, 5) < 1
    assert 0.2 <= until(lambda: False, 0.2) < 1


def test_what_cannot_be_tried_here_is_told_and_left_out(monkeypatch, capsys):
    def drill(_first):
        raise NotHere("there is no Redis")
        yield

    monkeypatch.setattr(drills, "import_module", lambda name: SimpleNamespace(drill=drill))
    assert list(drills._drilled("cache", None)) == []
    assert "cache: left out, there is no Redis" in capsys.readouterr().out
