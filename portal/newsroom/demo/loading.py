"""The demo newsroom as a whole. Loading it twice changes nothing."""

from django.db import transaction

from articles.models import Article
from portal.models import User
from portal.newsroom.demo.photos import load_photos, print_renditions
from portal.newsroom.demo.readers import load_comments
from portal.newsroom.demo.stories import load_stories
from portal.newsroom.demo.taxonomy import load_donations, load_notices, load_taxonomy
from portal.newsroom.people import PEOPLE, hire
from portal.newsroom.starter import furnish


def newsroom_is_empty() -> bool:
    """Nobody works here yet, and nothing was written."""
    return not (User.objects.exists() or Article.objects.exists())


def load_demo() -> None:
    photos = load_photos()
    load_rows(photos)
    print_renditions()


@transaction.atomic
def load_rows(photos) -> None:
    """All or nothing: half a newsroom would not be empty, and so would never be completed."""
    furnish()
    hire(*PEOPLE)
    load_taxonomy()
    load_donations()
    load_notices()
    people = {role: User.objects.get(username=name) for role, name in PEOPLE.items()}
    stories = load_stories(people["editor"], photos)
    load_comments(stories, people["moderator"])
