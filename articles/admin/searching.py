"""Search in the lists of the admin."""

import re

from django.db.models import Q

WORDS = 8  # nobody types more, and each is a pass over the texts


class AnyCaseSearch:
    """Finds «Москва» by «москва» on SQLite too, whose LIKE folds Latin letters only, and ё by е.

    A number alone also finds the row that has it.
    """

    def get_search_results(self, request, queryset, search_term):
        term = search_term.strip()
        if term.isdecimal() and len(term) < 10 and (found := queryset.filter(pk=int(term))).exists():
            return found, False
        for word in term.split()[:WORDS]:
            pattern = re.sub("[её]", "[её]", re.escape(word.lower()))
            queryset = queryset.filter(_any_of(self.search_fields, pattern))
        return queryset, False


def _any_of(fields, pattern: str) -> Q:
    conditions = Q()
    for field in fields:
        conditions |= Q(**{f"{field}__iregex": pattern})
    return conditions
