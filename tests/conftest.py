import os
from pathlib import Path

import pytest
from django.core.cache import caches
from django.utils import translation

from portal import ratelimit
from tests import browser, sharing

NO_SKIPS = os.environ.get("NO_SKIPS") == "1"


@pytest.fixture(autouse=True)
def clean_caches():
    """The cache stays switched on; each test begins with an empty one."""
    for name in ("default", "pages", "marks"):
        caches[name].clear()
    ratelimit.forget_own()


@pytest.fixture(autouse=True)
def language_of_the_site():
    """A request leaves its language behind in the thread; no test may lean on the one before it."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def tasks_at_once(settings):
    """Jobs run where they are enqueued; the real worker is driven by the browser tests."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def store_in_files(settings, tmp_path):
    """For a test that travels in time: Redis lets things expire by a clock of its own."""
    backend = "django.core.cache.backends.filebased.FileBasedCache"
    settings.CACHES = {name: {"BACKEND": backend, "LOCATION": tmp_path / name} for name in settings.CACHES}


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """The real hasher takes a tenth of a second for each person of the cast."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *settings.PASSWORD_HASHERS]


@pytest.fixture(scope="session")
def chromium():
    """One for all tests: a process cannot hold two of Playwright's synchronous interfaces at a time."""
    with browser.chromium() as opened:
        yield opened


def pytest_collection_modifyitems(items):
    needs = {
        "browser": (Path(browser.CHROMIUM).exists(), "Chromium is not installed"),
        "postgres": (os.environ["DATABASE_URL"].startswith("postgres"), "DATABASE_URL names no PostgreSQL"),
        "redis": (bool(os.environ["REDIS_URL"]), "REDIS_URL is not set"),
    }
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker("browser")
        for mark, (there, reason) in needs.items():
            if item.get_closest_marker(mark) and not there:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    return sharing.Shares(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Where everything is installed, a skipped test is a test that somebody thinks has passed."""
    report = yield
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and NO_SKIPS=1 allows none: {report.longrepr}"
    return report
