"""The checklist of a story in the database, of its changes, or of a form that is being written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http import QueryDict
from django.utils import timezone

from articles.checklist import Finding, Sheet, findings
from articles.models import Article, Photo, State
from articles.parts import parts_of
from articles.photos.rights import problems_of
from articles.revisions.snapshot import BYLINES, Snapshot
from portal import richtext
from portal.richmedia import photos_in

OUR_STORY = re.compile(r"(?:/[a-z]{2})?/(?![0-9]+/)[^/]+/([0-9]{1,18})(?:-[^/]*)?/?")
LOOKED_AT = 500_000  # characters: what is longer is refused by its field anyway
WORDS = ("headline", "standfirst", "body", "language", "photo_alt", "photo_credit")


@dataclass(frozen=True)
class Checked:
    findings: list[Finding]

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.stops]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.stops]

    @property
    def tick(self) -> str:
        """What the tick “publish all the same” sends: the warnings that stood beside it."""
        return " ".join(sorted({finding.code for finding in self.warnings}))

    def passes(self, ticked: str) -> bool:
        """Whether nothing stops the story, and the tick was made in sight of each warning."""
        return not self.errors and {finding.code for finding in self.warnings} <= set(ticked.split())

    def __str__(self):
        return " ".join(finding.text for finding in self.findings)


def of_story(article: Article) -> Checked:
    """Of the row as it stands."""
    values = {name: getattr(article, name) for name in WORDS}
    values |= {"section": article.section_id, "source": article.source_id, "dateline": article.dateline}
    values |= {"photo": article.photo_id, "signed": article.byline_text or article.bylines.exists()}
    return _look(values, wired=bool(article.wire_text or article.dateline), photo=article.photo)


def of_snapshot(snapshot: Snapshot, article: Article) -> Checked:
    """Of the story's changes."""
    values = dict(snapshot) | {"signed": snapshot["byline_text"] or snapshot[BYLINES]}
    photo = article.photo if snapshot["photo"] == article.photo_id else _photo(snapshot["photo"])
    return _look(values, wired=bool(article.wire_text or snapshot["dateline"]), photo=photo)


def of_form(data: QueryDict, article: Article | None) -> Checked:
    """Of what was typed and perhaps cannot be saved yet."""
    values: dict[str, object] = {name: data.get(name, "") for name in (*WORDS, "section", "dateline")}
    values["body"] = richtext.clean(data.get("body", "")[:LOOKED_AT])
    values["source"] = data.get("source") or data.get("create_source")
    authors = (value for name, value in data.items() if name.startswith("bylines-") and name.endswith("-author"))
    values["signed"] = data.get("byline_text", "").strip() or any(authors)
    wire = article.wire_text if article else data.get("wire_text")
    return _look(values, wired=bool(wire or values["dateline"]), photo=_photo(data.get("photo")))


def _look(values: Mapping, *, wired: bool, photo: Photo | None) -> Checked:
    sheet = Sheet(
        **{name: values[name] for name in WORDS if name != "photo_credit"},
        section=bool(values["section"]),
        source=bool(values["source"]),
        signed=bool(values["signed"]),
        wired=wired,
        photo=photo is not None,
        photo_credit=(photo.credit if photo else "") or values["photo_credit"],
        photo_licence=photo.licence if photo else "",
        text_photos=tuple(problems_of(photos_in(richtext.clean(values["body"])), without=photo.pk if photo else None)),
        links=_linked(link.address for link in parts_of(values["body"]).links),
    )
    return Checked(findings(sheet))


def _photo(pk: object) -> Photo | None:
    number = str(pk or "")
    return Photo.objects.filter(pk=number).first() if number.isdecimal() and len(number) < 18 else None


def _linked(addresses: Iterable[str]) -> dict[str, str]:
    """What has become of our stories behind these addresses; of others nothing is said."""
    numbers = {address: number for address in addresses if (number := story_number(address))}
    if not numbers:
        return {}
    rows = Article.objects.filter(pk__in=set(numbers.values())).only("state", "published_at", "expires_at")
    stories = {article.pk: article for article in rows}
    return {address: _standing(stories.get(number)) for address, number in numbers.items()}


def story_number(address: str) -> int | None:
    """The number of our story that the address leads to."""
    parts, ours = urlsplit(address), urlsplit(settings.SITE_URL)
    if parts.netloc and parts.netloc != ours.netloc:
        return None
    found = OUR_STORY.fullmatch(parts.path)
    return int(found[1]) if found else None


def _standing(article: Article | None) -> str:
    if article is None:
        return "deleted"
    if article.is_public:
        return "public"
    over = article.expires_at is not None and article.expires_at <= timezone.now()
    return "gone" if over or article.state == State.WITHDRAWN else "hidden"
