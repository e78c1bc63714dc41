"""What the suite sets before the settings are read: its own data directory, and the captcha's test answer."""

import atexit
import os
import shutil
import tempfile

DATA_DIR = tempfile.mkdtemp(prefix="vestnik-tests-")
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)
os.environ.update(DATA_DIR=DATA_DIR, SITE_URL="http://testserver", SECRET_KEY="only-for-the-tests-" + "x" * 32)
os.environ.setdefault("TESTING", "1")
for name in ("PRODUCTION", "ALLOWED_HOSTS", "EMAIL_URL"):
    os.environ.pop(name, None)
# Playwright's synchronous interface runs a loop of its own in the test's thread
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
