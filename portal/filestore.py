"""The cache in files, for a newsroom without Redis."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class ForgivingFileCache(FileBasedCache):
    """A full or unwritable disk costs speed and no page: what cannot be kept or read is as if it were not there.

    django-redis does the same with IGNORE_EXCEPTIONS.
    """

    def add(self, *args, **kwargs) -> bool:
        return self._tried(self._added, False, args, kwargs)

    def get(self, key, default=None, version=None) -> Any:
        return self._tried(super().get, default, (key, default, version), {})

    def set(self, *args, **kwargs) -> None:
        self._tried(super().set, None, args, kwargs)

    def touch(self, *args, **kwargs) -> bool:
        return self._tried(super().touch, False, args, kwargs)

    def delete(self, *args, **kwargs) -> bool:
        return self._tried(super().delete, False, args, kwargs)

    def has_key(self, *args, **kwargs) -> bool:
        return self._tried(super().has_key, False, args, kwargs)

    def _added(self, key, value, *args, **kwargs) -> bool:
        """True only if it is kept: the limits count elsewhere what is not."""
        if self.has_key(key, version=kwargs.get("version")):
            return False
        super().set(key, value, *args, **kwargs)
        return True

    def _createdir(self) -> None:
        with suppress(OSError):
            super()._createdir()  # type: ignore[misc]

    @staticmethod
    def _tried(work: Callable, otherwise: Any, args, kwargs) -> Any:
        try:
            return work(*args, **kwargs)
        except OSError as error:
            logger.warning("The cache in files does not work: %s", error)
            return otherwise
