"""Sources and authors by the names that stand in wire copy."""

import re

from articles.models import Author, Source
from articles.slugs import slug_of
from portal.locks import one_at_a_time
from portal.models import User

_AND = re.compile(r",\s*(?:and\s+)?|\s+(?:and|и|&)\s+")
_SLUG_LENGTH = 70


def plain(name: str) -> str:
    """A name without case, quotation marks and doubled spaces: «Северная  Лента» is Северная лента."""
    return " ".join(re.sub("[«»“”„‟‘’\"']", "", name).casefold().split())


def known_source(name: str) -> Source | None:
    wanted = plain(name)
    for source in Source.objects.all():
        if wanted in map(plain, source.all_names()):
            return source
    return None


def source_named(name: str, *, by: User) -> Source | None:
    """The source of that name, made if we have none and the user may make one."""
    name = name.strip()
    if found := known_source(name):
        return found
    if not by.has_perm("articles.add_source"):
        return None
    with one_at_a_time("sources"):  # two desks may take in the same wire
        slug = _free_slug(slug_of(name, _SLUG_LENGTH))
        return known_source(name) or Source.objects.create(name_ru=name, name_en=name, slug=slug)


def _free_slug(slug: str) -> str:
    taken = set(Source.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, len(taken) + 3))
    return slug if slug not in taken else next(name for name in numbered if name not in taken)


def authors_of(byline: str) -> list[Author]:
    """The authors named in a byline, if every one of them has a page here; else none."""
    by_name = {}
    for author in Author.objects.all():
        by_name |= {plain(author.name_ru): author, plain(author.name_en): author}
    names = [plain(name) for name in _AND.split(byline) if name.strip()]
    found = [by_name[name] for name in names if name in by_name]
    return found if found and len(found) == len(names) else []
