"""The pictures of the hand-written stories: drawn, put into the library, printed in all widths."""

from django.core.files.base import ContentFile

from articles.models import Photo
from articles.photos import renditions
from portal.newsroom.demo.drawing import drawn
from portal.newsroom.demo.stories import files
from portal.newsroom.plainfiles import read
from portal.newsroom.progress import bar

LICENCE = "CC0 1.0"  # drawn by this program
CREDITS = {"ru": "Рисунок редакции", "en": "Drawing: Vestnik"}


def load_photos() -> dict[str, Photo]:
    """The lead photo of each story that has one, by the name of the story's file."""
    heads = {path.stem: read(path).head for path in files()}
    scenes = {name: scene for name, head in heads.items() if (scene := head.get("Picture"))}
    titles = {name: f"{scene} ({name})" for name, scene in scenes.items()}
    found = {photo.title: photo for photo in Photo.objects.filter(title__in=titles.values())}
    missing = [(name, scene) for name, scene in scenes.items() if titles[name] not in found]
    if missing:
        for name, content in bar("Drawing pictures", drawn(missing), total=len(missing)):
            found[titles[name]] = _kept(titles[name], heads[name]["Language"], ContentFile(content, name=f"{name}.jpg"))
    return {name: found[title] for name, title in titles.items()}


def _kept(title: str, language: str, file: ContentFile) -> Photo:
    photo = Photo(title=title, credit=CREDITS[language], licence=LICENCE, file=file)
    photo.save()
    return photo


def print_renditions() -> None:
    """Before anybody looks, so that the first page shows pictures; the worker would make them one by one."""
    if photos := list(renditions.missing()):
        with bar("Printing pictures", total=len(photos)) as progress:
            renditions.make_all(photos, progress=lambda _photo: progress.update())
