from collections.abc import Iterator
from contextlib import contextmanager

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

# A store that hangs must not hold a thread of ours
PATIENCE = Config(connect_timeout=3, read_timeout=10, retries={"max_attempts": 2}, s3={"addressing_style": "path"})


class Bucket(S3Storage):
    """Pictures in a bucket of S3 or of a store that speaks like it. Readers still get them from /media/."""

    def get_default_settings(self):
        kept_names = {"file_overwrite": False, "default_acl": None}
        return super().get_default_settings() | kept_names | {"client_config": PATIENCE}

    def url(self, name, *args, **kwargs) -> str:
        return settings.MEDIA_URL + filepath_to_uri(name)

    def size(self, name) -> int:
        with _as_files_say_it():
            return super().size(name)

    def _open(self, name, mode="rb"):
        with _as_files_say_it():
            return super()._open(name, mode)


@contextmanager
def _as_files_say_it() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        raise OSError(f"The store of pictures does not answer: {error}") from error
