from django.core.management.base import BaseCommand

from articles.cards.keeping import lacking, make_card


class Command(BaseCommand):
    help = "Draws the cards of stories without a photo that have none, or one with other words."

    def handle(self, **options):
        drawn = 0
        for article in lacking():
            make_card(article)
            drawn += 1
        self.stdout.write(f"{drawn} cards drawn")
