"""What the suite sets before the settings are read, so that neither the shell nor a `.env` file changes it."""

import atexit
import os
import shutil
import tempfile

DATA_DIR = tempfile.mkdtemp(prefix="vestnik-tests-")
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)
os.environ.update(
    DATA_DIR=DATA_DIR,
    SITE_URL="http://testserver",
    SECRET_KEY="only-for-the-tests-" + "x" * 32,
    PRODUCTION="0",
    ALLOWED_HOSTS="*",
    EMAIL_URL="filemail://",
    DEMO_PASSWORD="",
    TIME_ZONE="Europe/Moscow",
)
os.environ.setdefault("TESTING", "1")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{DATA_DIR}/db.sqlite3")
os.environ.setdefault("REDIS_URL", "")
if os.environ["REDIS_URL"] and "PYTEST_XDIST_WORKER" in os.environ:
    # Each worker clears the cache between its tests, so each has a database of its own on the one server
    os.environ["REDIS_URL"] += "/" + os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw")
# Playwright's synchronous interface runs a loop of its own in the test's thread
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
