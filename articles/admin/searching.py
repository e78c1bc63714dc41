"""Search in the lists of the admin."""

import re

from django.contrib import messages
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.search.finding import find_anything
from articles.search.limits import TooSlow
from articles.search.question import parse

MOST = 2000  # stories, the newest that fit: the filters beside the list narrow the rest
WORDS = 8  # nobody types more, and each is a pass over the texts


class IndexSearch:
    """For stories: the readers' own index with drafts, so any form of a word will do, and its beginning too."""

    def get_search_results(self, request, queryset, search_term):
        term = search_term.strip()
        if (found := _numbered(queryset, term)) is not None:
            return found, False
        question = parse(term, being_typed=True)
        if not (question.terms or question.without):
            return (queryset.none() if term else queryset), False
        try:
            return queryset.filter(pk__in=find_anything(question, MOST)), False
        except TooSlow:
            messages.warning(request, _("This would take too long to find. Add a word, or choose a section or a year."))
            return queryset.none(), False


class AnyCaseSearch:
    """Finds «Москва» by «москва» on SQLite too, whose LIKE folds Latin letters only, and Ёлка by елка.

    A number alone finds the row that has it.
    """

    def get_search_results(self, request, queryset, search_term):
        term = search_term.strip()
        if (found := _numbered(queryset, term)) is not None:
            return found, False
        for word in term.split()[:WORDS]:
            queryset = queryset.filter(self._has(word))
        return queryset, False

    def _has(self, word: str) -> Q:
        pattern = re.sub("[её]", "[её]", re.escape(word.lower()))
        conditions = Q()
        for field in self.search_fields:
            conditions |= Q(**{f"{field}__iregex": pattern})
        return conditions


def _numbered(queryset, term: str):
    """The row of that number, or None."""
    if not (term.isdecimal() and len(term) < 10):
        return None
    found = queryset.filter(pk=int(term))
    return found if found.exists() else None
