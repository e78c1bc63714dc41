import pytest
from django.core.cache import caches


@pytest.fixture(autouse=True)
def clean_caches():
    """The cache stays switched on; each test begins with an empty one."""
    for name in ("default", "pages", "marks"):
        caches[name].clear()


@pytest.fixture(autouse=True)
def tasks_at_once(settings):
    """Jobs run where they are enqueued; the real worker is driven by the browser tests."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
