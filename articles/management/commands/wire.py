import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from articles.wire import read_story


class Command(BaseCommand):
    help = "Print what a pasted wire story becomes, as one JSON object. FILE may be - for standard input."

    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")

    def handle(self, *args, file: str, **options):
        html = True if file.lower().endswith((".html", ".htm")) else None
        story = read_story(read(file), html=html)
        self.write(json.dumps(story.as_contract(), ensure_ascii=False, indent=1))

    def write(self, text: str) -> None:
        """UTF-8 whatever the locale: the answer is for programs."""
        data = text.encode("utf-8", "replace") + b"\n"
        raw = getattr(self.stdout._out, "buffer", None)
        if raw is None:
            self.stdout.write(text)
            return
        raw.write(data)
        raw.flush()


def read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise CommandError(f"Cannot read {file}: {reason}.") from error
