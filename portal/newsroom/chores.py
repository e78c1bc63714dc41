"""What comes back by itself: see portal/chores.py."""

from portal.chores import every
from portal.newsroom.health import links
from portal.tasks import task


@every(hours=24)
@task()
def check_links() -> None:
    links.check_all()
