from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portal.newsroom.clearing import clear
from portal.newsroom.database import bring_up_to_date
from portal.newsroom.people import hire, introduced
from portal.newsroom.starter import furnish, open_first_section


class Command(BaseCommand):
    help = "Removes everything, users included; leaves one chief, the site's pages and one section to publish in."
    requires_system_checks = []

    def handle(self, *args, **options):
        if settings.PRODUCTION:
            raise CommandError("emptying the newsroom is refused with PRODUCTION=1", returncode=2)
        bring_up_to_date()
        clear()
        furnish()
        open_first_section()
        hire("chief")
        for line in introduced():
            self.stdout.write(line)
