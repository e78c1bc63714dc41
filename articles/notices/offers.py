"""What is offered beside a story: notices whose names occur in it, that are neither in it nor declined for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.models import Article, Notice
from articles.notices.matching import Text
from articles.search.stems import stems
from articles.texts import plain

MOST = 8  # a list that is longer is read by nobody


@dataclass(frozen=True)
class Offer:
    notice: Notice
    found: str  # as it stands in the story
    text: str


def offers(values: Mapping, declined: Iterable[int]) -> list[Offer]:
    """`values`: of the form or of a snapshot, whole or not yet fit to be saved."""
    fields = [str(values.get(name) or "") for name in ("headline", "standfirst", "photo_caption")]
    body = plain(str(values.get("body") or ""))
    texts = [Text(field) for field in [*fields, body] if field]
    found = []
    for notice in Notice.objects.filter(is_on=True).exclude(pk__in=list(declined)):
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
