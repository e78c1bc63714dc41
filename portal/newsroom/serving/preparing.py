"""What must be there before the first page."""

from django.conf import settings
from django.core.management import call_command

from articles.search.keeping import missing
from articles.search.tasks import index_missing
from portal.newsroom.database import bring_up_to_date
from portal.newsroom.demo.loading import load_demo, newsroom_is_empty
from portal.newsroom.starter import furnish


def prepare() -> None:
    bring_up_to_date(verbosity=1)
    if settings.PRODUCTION:
        call_command("collectstatic", verbosity=0, interactive=False)
        furnish()
    elif newsroom_is_empty():
        load_demo()
    if missing().exists():
        index_missing.enqueue()
