from django.core.management.base import BaseCommand

from articles.models import Article
from articles.search.keeping import behind, catch_up
from portal.newsroom.progress import bar


class Command(BaseCommand):
    help = "Brings the search index up to date: what it does not know, or not as it is now; with --all, everything."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="take in every story anew, as after a change of rules")

    def handle(self, *args, **options):
        stories = Article.objects.all() if options["all"] else behind()
        total = stories.count()
        with bar("Indexing stories", total=total) as progress:
            for number in catch_up(everything=options["all"]):
                progress.update(number)
        self.stdout.write(f"stories indexed: {total}")
