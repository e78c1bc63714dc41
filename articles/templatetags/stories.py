"""What templates ask of the newsroom: the menu, the newest stories, words about one story."""

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from articles.models import Article, Section
from articles.structured_data import as_script
from articles.texts import for_xml, summary, with_anchors
from articles.tongues import READ_IN, WRITTEN_IN, voice_of
from portal.pagecache import shows

register = template.Library()
register.filter("summary", summary)
register.filter("as_script", as_script)
register.filter("for_xml", for_xml)


@register.simple_tag
def all_sections() -> list[Section]:
    return list(Section.objects.all())


@register.simple_tag(takes_context=True)
def newest_stories(context, count: int) -> list[Article]:
    """The newest stories of the edition, for pages that have nothing better to offer."""
    if request := context.get("request"):
        shows(request, f"stories:{get_language()}")
    return list(Article.objects.published().in_edition(get_language()).newest().for_cards()[:count])


@register.filter
def anchored(html: str) -> SafeString:
    """The text of a story, cleaned when it was stored, with a name on each intertitle."""
    return mark_safe(with_anchors(html))  # noqa: S308


@register.filter
def foreign(article: Article) -> bool:
    """Whether the text is in another language than the page around it."""
    return article.language != get_language()


@register.simple_tag
def lang_if_foreign(article: Article) -> SafeString:
    """` lang="en"` for a headline in another language than the list it stands in."""
    return mark_safe(f' lang="{article.language}"') if foreign(article) else SafeString("")  # noqa: S308


@register.filter
def voice(article: Article) -> str:
    return voice_of(article.language, get_language())


@register.filter
def written_in(language: str) -> str:
    return WRITTEN_IN.get(language, "")


@register.filter
def read_in(language: str) -> str:
    return READ_IN.get(language, language)


@register.filter
def local_iso(moment) -> str:
    """For `<time datetime>`: begins with the date in the newsroom's zone and carries the offset."""
    return timezone.localtime(moment).isoformat(timespec="minutes") if moment else ""


@register.filter
def in_voice(named, language: str) -> str:
    """The name of a source or an author in the language of the story that carries it."""
    return named.in_language("name", language)


@register.filter
def edition_name(site, edition: str) -> str:
    return site.in_language("name", edition)
