import os
import signal
import socket
import time
import urllib.request

import pytest

from tests.servers import free_port
from tests.starting import about, environment, manage, offspring, start

SECONDS = 30  # to start, and to end what is running


@pytest.fixture(scope="module")
def newsroom_env(tmp_path_factory):
    """An empty newsroom: what the demo does is tried elsewhere, and in the browser tests."""
    env = environment(tmp_path_factory.mktemp("serve"), PORT=str(free_port()), DEMO_PASSWORD="a-known-one")
    emptied = manage("empty", env=env)
    assert emptied.stdout == "chief: chief a-known-one\n", emptied.stderr
    return env


@pytest.fixture
def running(newsroom_env):
    process = start(newsroom_env)
    yield process
    if process.poll() is None:
        process.kill()
        process.wait()


def alive(pids: set[int]) -> set[int]:
    """Those that still run; a zombie that nobody has fetched does not."""
    states = {pid: about(pid, "stat").rpartition(") ")[2][:1] for pid in pids}
    return {pid for pid, state in states.items() if state not in ("", "Z")}


def none_left(pids: set[int]) -> bool:
    deadline = time.monotonic() + SECONDS
    while alive(pids) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not alive(pids)


def test_it_tells_where_and_who(running, newsroom_env):
    began = time.monotonic()
    address = f"http://localhost:{newsroom_env['PORT']}/"
    assert [running.stdout.readline() for _ in range(2)] == [f"address: {address}\n", "chief: chief a-known-one\n"]
    assert time.monotonic() - began < SECONDS  # `make bench` holds it to five on a machine that is not busy
    with urllib.request.urlopen(address) as page:
        assert page.status == 200


def test_a_sender_does_not_choose_the_root(running, newsroom_env):
    running.stdout.readline()
    header = {"SCRIPT_NAME": "/elsewhere"}
    asked = urllib.request.Request(f"http://localhost:{newsroom_env['PORT']}/", headers=header)
    with urllib.request.urlopen(asked) as page:  # noqa: S310
        assert page.status == 200


def test_a_question_of_some_pages_is_answered_by_the_search(running, newsroom_env):
    running.stdout.readline()
    with urllib.request.urlopen(f"http://localhost:{newsroom_env['PORT']}/en/search/?q={'mill+' * 1500}") as page:
        assert "longer than we can look for" in page.read().decode()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_everything(running, number):
    running.stdout.readline()
    family = offspring(running.pid)
    assert len(family) >= 4  # gunicorn, its two workers, the background worker
    running.send_signal(number)
    assert running.wait(SECONDS) == 0
    assert none_left(family)


def test_children_do_not_outlive_a_killed_parent(running):
    running.stdout.readline()
    family = offspring(running.pid)
    running.kill()
    assert none_left(family)


def test_a_dead_worker_is_replaced(running, newsroom_env):
    running.stdout.readline()
    worker = [pid for pid in offspring(running.pid) if "db_worker" in about(pid, "cmdline")]
    os.kill(worker[0], signal.SIGKILL)
    deadline = time.monotonic() + SECONDS
    commands: list[str] = []
    while not any("db_worker" in command for command in commands) and time.monotonic() < deadline:
        time.sleep(0.2)
        commands = [about(pid, "cmdline") for pid in alive(offspring(running.pid)) - set(worker)]
    assert any("db_worker" in command for command in commands)


def test_a_dead_web_server_ends_everything(running):
    running.stdout.readline()
    family = offspring(running.pid)
    web = [pid for pid in family if "gunicorn" in about(pid, "cmdline")]
    os.kill(min(web), signal.SIGKILL)
    assert running.wait(SECONDS) == 1
    assert none_left(family)


def test_a_busy_port_is_told_in_one_line(newsroom_env):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        answer = manage("serve", env=newsroom_env | {"PORT": str(busy.getsockname()[1])})
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert len(answer.stderr.splitlines()) == 1
    assert answer.stderr.startswith("vestnik: cannot listen at 127.0.0.1:")
