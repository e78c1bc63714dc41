from django.core.management.base import BaseCommand

from portal.chores import enqueue_due


class Command(BaseCommand):
    help = "Hands to the worker what is due; `serve` does it each minute, others may from cron."

    def handle(self, *args, **options):
        for name in enqueue_due():
            self.stdout.write(name)
