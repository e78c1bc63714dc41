"""What somebody may have looked for at an address where nothing is: the stories that have its words."""

from django.http import HttpRequest
from django.utils.translation import get_language

from articles.guessing import words_of
from articles.models import Article
from articles.search.finding import Found, find
from articles.search.limits import TooSlow
from articles.search.question import parse
from articles.search.relaxing import relaxed
from portal.network import network_of
from portal.ratelimit import Limit

OFTEN = Limit("lost", times=20, seconds=60)  # who tries addresses by the hundred is shown the newest stories


def likely_stories(request: HttpRequest, most: int) -> list[Article]:
    """As the search answers the words of the address; none where it is asked too often or takes too long."""
    question = parse(words_of(request.path, get_language() or ""))
    network = network_of(request)
    if not question.terms or OFTEN.wait(network):
        return []
    OFTEN.count(network)
    try:
        found = find(question, most)
        if not found.pks and len(question.terms) > 1:
            found = relaxed(question, most).found
    except TooSlow:
        found = Found([])
    stories = Article.objects.for_cards().in_bulk(found.pks[:most])
    return [stories[pk] for pk in found.pks[:most] if pk in stories]
