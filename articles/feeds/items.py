"""A story as an item of a feed, whatever the form: full text, absolute links, a name that never changes."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.html import format_html, linebreaks

from articles.bodies import Photos, for_feed, photos_of
from articles.models import Article, Correction, Rendition
from articles.texts import for_xml, summary
from portal.language import language_of_text
from portal.links import absolute, reverse_in

OWN_LINK = re.compile(r'(\s(?:href|src)=")/(?!/)')


@dataclass(frozen=True)
class Image:
    url: str
    width: int
    height: int
    bytes: int
    alt: str
    caption: str
    credit: str
    type: str = "image/jpeg"


@dataclass(frozen=True)
class Signed:
    """Who wrote it: a person, with the address of his page if he has one, or an agency."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Item:
    """All its words are fit for XML."""

    id: str
    url: str
    title: str
    summary: str
    body: str  # HTML: the standfirst, if typed, and the text
    language: str
    published: datetime
    modified: datetime
    authors: tuple[Signed, ...]
    source: Signed | None
    original_url: str
    categories: tuple[str, ...]
    image: Image | None
    age_mark: int | None
    elsewhere: bool  # whether search engines are sent to another address

    @property
    def content(self) -> str:
        """The whole story in HTML, its picture first."""
        return (picture(self.image) if self.image else "") + self.body


def item_of(story: Article, photos: Photos | None = None) -> Item:
    """photos: those of the texts of the whole feed, asked for at once."""
    standfirst = format_html("<p><strong>{}</strong></p>", story.standfirst) if story.standfirst.strip() else ""
    return Item(
        id=permanent_id(story),
        url=absolute(story.get_absolute_url()),
        title=for_xml(story.headline),
        summary=for_xml(summary(story)),
        body=for_xml(
            standfirst
            + OWN_LINK.sub(
                rf"\1{settings.SITE_URL}/", for_feed(story, photos_of([story]) if photos is None else photos)
            )
        ),
        language=story.language,
        published=_moment(story.published_at),
        modified=_moment(story.modified_at or story.published_at),
        authors=tuple(_signed(story)),
        source=_agency(story),
        original_url=story.original_url,
        categories=tuple(for_xml(name) for name in (story.section.name, *(tag.name for tag in story.tags.all()))),
        image=_image(story),
        age_mark=story.age_mark,
        elsewhere=bool(story.canonical_url),
    )


def _moment(at: datetime | None) -> datetime:
    """In the newsroom's zone, to the second: not every reader of feeds knows parts of one."""
    return timezone.localtime(at).replace(microsecond=0)


def item_of_correction(correction: Correction) -> Item:
    """A note of a mistake, under the headline of its story."""
    story = correction.article
    return Item(
        id=_tag(f"correction:{correction.pk}", correction.at),
        url=absolute(f"{story.get_absolute_url()}#correction-{correction.pk}"),
        title=for_xml(story.headline),
        summary=for_xml(correction.note),
        body=for_xml(linebreaks(correction.note, autoescape=True)),
        language=language_of_text(correction.note),
        published=_moment(correction.at),
        modified=_moment(correction.at),
        authors=(),
        source=None,
        original_url="",
        categories=(for_xml(story.section.name),),
        image=None,
        age_mark=story.age_mark,
        elsewhere=False,
    )


def permanent_id(story: Article) -> str:
    """Stays when headline, section, edition or slug change."""
    return _tag(f"story:{story.pk}", story.created_at)


def _tag(name: str, since: datetime) -> str:
    """A tag URI (RFC 4151)."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{timezone.localdate(since)}:{name}"


def picture(image: Image) -> str:
    said = ". ".join(words.strip().rstrip(".") for words in (image.caption, image.credit) if words.strip())
    written = format_html(
        '<img src="{}" width="{}" height="{}" alt="{}">', image.url, image.width, image.height, image.alt
    )
    return format_html(
        "<figure>{}{}</figure>", written, format_html("<figcaption>{}</figcaption>", said) if said else ""
    )


def _image(story: Article) -> Image | None:
    copies = story.photo.copies(Rendition.Format.JPEG) if story.photo else []
    if not copies or not story.photo:
        return None
    copy, credit = copies[-1], story.photo.credit or story.photo_credit
    words = [for_xml(text) for text in (story.photo_alt, story.photo_caption, credit)]
    try:
        return Image(absolute(copy.file.url), copy.width, copy.height, copy.file.size, *words)
    except OSError:  # the picture is away; the feed need not be
        return None


def _signed(story: Article) -> list[Signed]:
    """People, in the order of their names under the headline; else the agency."""
    people = [
        Signed(
            for_xml(byline.author.in_language("name", story.language)),
            absolute(reverse_in(story.edition, "author", slug=byline.author.slug)),
        )
        for byline in story.bylines.all()
    ]
    if story.byline_text:
        people.append(Signed(for_xml(story.byline_text)))
    agency = _agency(story)
    return people or ([agency] if agency else [])


def _agency(story: Article) -> Signed | None:
    return Signed(for_xml(story.source.in_language("name", story.language)), story.source.url) if story.source else None
