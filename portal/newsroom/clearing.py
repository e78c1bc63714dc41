"""Back to bare walls."""

from django.core.cache import caches
from django.core.files.storage import default_storage
from django.core.management import call_command

from articles.models import Photo, Rendition
from portal.newsroom.groups import ensure_groups


def clear() -> None:
    """Removes every row and every picture; the groups and their rights stay."""
    files = [*Photo.objects.values_list("file", flat=True), *Rendition.objects.values_list("file", flat=True)]
    call_command("flush", interactive=False, verbosity=0)
    ensure_groups()
    for name in files:
        default_storage.delete(name)
    forget_all_pages()


def forget_all_pages() -> None:
    for cache in caches.all(initialized_only=False):
        cache.clear()
