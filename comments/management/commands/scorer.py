from django.core.management.base import BaseCommand

from comments.scoring.learning import LANGUAGES, measured, retrain


class Command(BaseCommand):
    help = "How well the scorer of comments orders decisions it has not learned from; --retrain learns anew first."

    def add_arguments(self, parser):
        parser.add_argument("--retrain", action="store_true", help="learn from all decisions and score what waits")

    def handle(self, *args, **options):
        if options["retrain"]:
            for language, number in retrain().items():
                self.stdout.write(f"{language}: learned from {number} decisions")
        for language in LANGUAGES:
            learned, judged, right = measured(language)
            said = f"{right:.3f}" if right == right else "unknown: too few decisions of both kinds"
            self.stdout.write(f"{language}: {learned} learned, {judged} held back, in the right order (AUC) {said}")
