"""Declares to the page cache what a page of stories shows."""

from collections.abc import Iterable

from django.http import HttpRequest

from articles.models import Article
from portal.pagecache import shows


def shows_stories(request: HttpRequest, stories: Iterable[Article]) -> None:
    """Each story and its photo: an edit, a withdrawal or a rendition made later is seen at once."""
    for story in stories:
        shows(request, story, until=story.expires_at)
        shows(request, until=story.due_at)
        if story.photo_id:
            shows(request, f"photo:{story.photo_id}")
