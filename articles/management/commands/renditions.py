from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.models import Photo
from articles.photos import crops
from articles.photos.renditions import make_all, missing
from articles.photos.sweep import sweep


class Command(BaseCommand):
    help = "Makes the copies of photos again, without the worker, on every core."

    def add_arguments(self, parser):
        parser.add_argument("--missing", action="store_true", help="only copies that are not there")
        parser.add_argument("--sweep", action="store_true", help="only remove files that belong to no photo")

    def handle(self, *, missing: bool, sweep: bool, **options):
        if sweep:
            self._sweep()
        else:
            self._make(only_missing=missing)

    def _make(self, only_missing: bool) -> None:
        photos = list(missing() if only_missing else Photo.objects.all())
        with tqdm(total=len(photos), unit="photo", disable=None) as bar:
            failed = make_all(photos, progress=lambda photo: bar.update(), anew=not only_missing)
        failed += [photo for photo in crops.missing() if photo not in failed and not self._cropped(photo)]
        self.stdout.write(f"{len(photos) - len(failed)} of {len(photos)} photos have all their copies")
        if failed:
            raise CommandError("Failed: " + ", ".join(f"{photo.pk} ({photo})" for photo in failed))

    def _cropped(self, photo: Photo) -> bool:
        try:
            crops.make_crops(photo)
        except Exception as error:
            self.stderr.write(f"{photo.pk}: {error}")
            return False
        return True

    def _sweep(self) -> None:
        for name in sweep():
            self.stdout.write(f"removed {name}")
