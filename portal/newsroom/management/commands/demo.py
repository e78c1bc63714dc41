from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.newsroom.clearing import clear
from portal.newsroom.database import bring_up_to_date
from portal.newsroom.demo.archive import fill_archive
from portal.newsroom.demo.crowd import fill_discussions
from portal.newsroom.demo.loading import load_demo


class Command(BaseCommand):
    help = "Loads the demo newsroom; with numbers, also a large archive and its readers' comments."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--stories", type=int, default=0, help="stories of the archive, besides the demo's own")
        parser.add_argument("--comments", type=int, default=0, help="comments under them, besides the demo's own")
        parser.add_argument("--seed", type=int, default=1, help="another number gives another archive")
        parser.add_argument("--anew", action="store_true", help="first removes everything, users included")

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("the demo is refused with PRODUCTION=1", returncode=2)
        bring_up_to_date()
        if options["anew"]:
            clear()
        load_demo()
        fill_archive(options["stories"], options["seed"])
        fill_discussions(options["comments"], options["seed"])
