"""Search in the lists of the admin."""

import re

from django.db.models import Q

WORDS = 8  # nobody types more, and each is a pass over the texts


class AnyCaseSearch:
    """Finds «Москва» by «москва» on SQLite too, whose LIKE folds Latin letters only, and Ёлка by елка.

    A number alone also finds the row that has it. Long texts are asked for the usual spellings of a word instead:
    a regular expression over ten thousand of them takes seconds.
    """

    long_texts: tuple[str, ...] = ()

    def get_search_results(self, request, queryset, search_term):
        term = search_term.strip()
        if term.isdecimal() and len(term) < 10 and (found := queryset.filter(pk=int(term))).exists():
            return found, False
        for word in term.split()[:WORDS]:
            queryset = queryset.filter(self._has(word))
        return queryset, False

    def _has(self, word: str) -> Q:
        pattern = re.sub("[её]", "[её]", re.escape(word.lower()))
        conditions = Q()
        for field in self.search_fields:
            if field not in self.long_texts:
                conditions |= Q(**{f"{field}__iregex": pattern})
        for field in self.long_texts:
            for spelling in {word.lower(), word.capitalize(), word.upper()}:
                conditions |= Q(**{f"{field}__icontains": spelling})
        return conditions
