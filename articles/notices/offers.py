"""What is offered beside a story: notices whose names occur in it, that are neither in it nor declined for it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from articles.models import Article, Notice
from articles.notices.matching import Text
from articles.search.stems import stems
from articles.texts import plain

KEPT_AS, SECONDS = "notices", 600
LOOKED_AT = 500_000  # characters
MOST = 8  # a list that is longer is read by nobody


@dataclass(frozen=True)
class Offer:
    notice: Notice
    found: str  # as it stands in the story
    text: str


def listed() -> list[Notice]:
    """What may be offered; kept, since each look at a form asks for it."""
    kept = cache.get(KEPT_AS)
    if kept is None:
        kept = list(Notice.objects.filter(is_on=True))
        cache.set(KEPT_AS, kept, SECONDS)
    return kept


def listen() -> None:
    for signal in (post_save, post_delete):
        signal.connect(_list_changed, sender=Notice, dispatch_uid=f"notices-{signal is post_save}")


def _list_changed(sender, **kwargs) -> None:
    cache.delete(KEPT_AS)
    transaction.on_commit(partial(cache.delete, KEPT_AS))  # somebody may have read the old list before that


def offers(values: Mapping, declined: Collection[int]) -> list[Offer]:
    """`values`: of a form or of a snapshot, with a clean body, whole or not yet fit to be saved."""
    fields = [str(values.get(name) or "") for name in ("headline", "standfirst", "photo_caption")]
    body = plain(str(values.get("body") or "")[:LOOKED_AT])
    texts = [Text(field) for field in [*fields, body] if field]
    found = []
    for notice in listed():
        if notice.pk in declined:
            continue
        text = notice.text(language_of(values))
        named = next(_named(texts, notice), "")
        if named and not _is_there(notice, text, body, values.get("age_mark")):
            found.append(Offer(notice, named, text))
    return found[:MOST]


def language_of(values: Mapping) -> str:
    """Of the notice: that of the text; the edition's where the text is in a third one."""
    language = values.get("language")
    return str(language if language in ("ru", "en") else values.get("edition") or "ru")


def _named(texts: list[Text], notice: Notice) -> Iterator[str]:
    for text in texts:
        for name in notice.lines():
            if place := text.find(name):
                yield text.text[place.start : place.end]


def _is_there(notice: Notice, text: str, body: str, age_mark: object) -> bool:
    if notice.kind == Notice.Kind.AGE:
        mark = str(age_mark) if age_mark is not None else ""
        return mark.isdecimal() and int(mark) >= (notice.age or 0)
    return " ".join(stems(text)) in " ".join(stems(body))


def declined_for(article: Article | None, sent: str | None = None) -> list[int]:
    """The numbers of the notices that an editor does not want in this story; `sent`: as the form carries them."""
    if sent is None:
        return list(article.declined_notices) if article else []
    return sorted({int(one) for one in sent.split(",") if one.strip().isdecimal() and len(one.strip()) < 10})


def pressed(number: str | None) -> Notice | None:
    """The notice of a button, if it is still in the list."""
    if not (number and number.isdecimal() and len(number) < 10):
        return None
    return Notice.objects.filter(pk=number).first()
