from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("Newsroom")

    def ready(self):
        from articles import forgetting
        from articles.cards import listening
        from articles.notices import offers
        from articles.photos import library, uses
        from articles.revisions import due
        from articles.search.listening import listen as listen_to_names

        forgetting.listen()
        listen_to_names()
        listening.listen()
        library.listen()
        uses.listen()
        due.listen()
        offers.listen()
